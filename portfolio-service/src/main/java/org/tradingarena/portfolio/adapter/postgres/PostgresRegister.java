package org.tradingarena.portfolio.adapter.postgres;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.referee.CompetitionFold;
import org.tradingarena.portfolio.application.RequestKey;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.RequestRefused.Kind;
import org.tradingarena.portfolio.application.creation.CompetitionRegister;
import org.tradingarena.portfolio.application.creation.Draft;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.types.CompetitionId;

/** Rows of new competitions, and the keys of requests. */
@Singleton
class PostgresRegister implements CompetitionRegister {

    private static final String ENTER = """
            INSERT INTO competition (id, name, template, spec, spec_sha256, speed, left_out, status, fold, start_at,
                                     created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'CREATED', ?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String CURSOR = "INSERT INTO relay_cursor (competition) VALUES (?)";

    private final DataSource database;

    PostgresRegister(DataSource database) {
        this.database = database;
    }

    @Override
    public CompetitionId enter(CompetitionId id, Draft draft, Instant now, @Nullable RequestKey key) {
        return Transaction.in(database, connection -> enter(connection, id, draft, now, key));
    }

    /** A request that is being repeated at this moment waits at the key, and then leads to the other one's competition. */
    private static CompetitionId enter(
            Connection connection, CompetitionId id, Draft draft, Instant now, @Nullable RequestKey key)
            throws SQLException {
        if (!insert(connection, id, draft, now)) {
            throw new RequestRefused(
                    Kind.CONFLICT, "COMPETITION_EXISTS", "id", "competition '" + id + "' exists already", List.of());
        }
        if (key != null && !RequestKeyTable.claim(connection, id, now, key)) {
            connection.rollback();
            CompetitionId earlier = RequestKeyTable.find(connection, key);
            return earlier == null ? id : earlier;
        }
        return id;
    }

    private static boolean insert(Connection connection, CompetitionId id, Draft draft, Instant now)
            throws SQLException {
        try (PreparedStatement competition = connection.prepareStatement(ENTER);
                PreparedStatement cursor = connection.prepareStatement(CURSOR)) {
            new Parameters(competition)
                    .text(id)
                    .text(draft.name())
                    .text(draft.spec().template())
                    .json(draft.spec())
                    .text(Canonical.sha256(draft.spec()))
                    .number(draft.pacing().speed())
                    .json(draft.leftOut())
                    .json(CompetitionFold.open(id, draft.spec()).state())
                    .time(draft.startAt())
                    .time(now);
            if (competition.executeUpdate() == 0) {
                return false;
            }
            new Parameters(cursor).text(id);
            cursor.executeUpdate();
            return true;
        }
    }

    @Override
    public @Nullable CompetitionId find(RequestKey key) {
        try (Connection connection = database.getConnection()) {
            return RequestKeyTable.find(connection, key);
        } catch (SQLException failure) {
            throw Outages.from(failure);
        }
    }
}
