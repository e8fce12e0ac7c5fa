package org.tradingarena.portfolio.adapter.postgres;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.referee.CompetitionFold;
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
            INSERT INTO competition (id, name, template, spec, spec_sha256, speed, left_out, status, fold, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'CREATED', ?, ?) ON CONFLICT DO NOTHING""";

    private static final String CURSOR = "INSERT INTO relay_cursor (competition) VALUES (?)";

    private static final String NOTE = """
            INSERT INTO idempotency_key (key, fingerprint, competition, created_at) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private static final String FIND = "SELECT fingerprint, competition FROM idempotency_key WHERE key = ?";

    private final DataSource database;

    PostgresRegister(DataSource database) {
        this.database = database;
    }

    @Override
    public CompetitionId enter(CompetitionId id, Draft draft, Instant now, @Nullable RequestKey key) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (!insert(connection, id, draft, now)) {
                connection.rollback();
                throw new RequestRefused(
                        Kind.CONFLICT,
                        "COMPETITION_EXISTS",
                        "id",
                        "competition '" + id + "' exists already",
                        List.of());
            }
            if (key != null && !note(connection, id, now, key)) {
                connection.rollback();
                CompetitionId earlier = find(connection, key);
                return earlier == null ? id : earlier;
            }
            connection.commit();
            return id;
        } catch (SQLException failure) {
            throw Outages.from(failure);
        }
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
            return find(connection, key);
        } catch (SQLException failure) {
            throw Outages.from(failure);
        }
    }

    @Override
    public boolean note(CompetitionId id, Instant now, RequestKey key) {
        try (Connection connection = database.getConnection()) {
            return note(connection, id, now, key);
        } catch (SQLException failure) {
            throw Outages.from(failure);
        }
    }

    private static boolean note(Connection connection, CompetitionId id, Instant now, RequestKey key)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NOTE)) {
            new Parameters(statement)
                    .text(key.key())
                    .text(key.fingerprint())
                    .text(id)
                    .time(now);
            return statement.executeUpdate() == 1;
        }
    }

    private static @Nullable CompetitionId find(Connection connection, RequestKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            new Parameters(statement).text(key.key());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                if (!row.getString(1).equals(key.fingerprint())) {
                    throw new RequestRefused(
                            Kind.CONFLICT,
                            "IDEMPOTENCY_KEY_REUSED",
                            "Idempotency-Key",
                            "the key was used for another request",
                            List.of());
                }
                return new CompetitionId(row.getString(2));
            }
        }
    }
}
