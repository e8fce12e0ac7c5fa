package org.tradingarena.portfolio.adapter.postgres;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestKey;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.RequestRefused.Kind;
import org.tradingarena.portfolio.application.referee.UnknownCompetition;
import org.tradingarena.portfolio.application.schedule.Timetable;
import org.tradingarena.schema.types.CompetitionId;

/** Start times in the rows of the competitions. */
@Singleton
class PostgresTimetable implements Timetable {

    private static final String LOCK = "SELECT status FROM competition WHERE id = ? FOR UPDATE";

    private static final String SET = "UPDATE competition SET start_at = ? WHERE id = ?";

    private static final String DUE = """
            SELECT id, name FROM competition WHERE status = 'CREATED' AND start_at <= ? ORDER BY start_at, id LIMIT 100""";

    private final DataSource database;

    PostgresTimetable(DataSource database) {
        this.database = database;
    }

    @Override
    public void set(CompetitionId id, @Nullable Instant startAt, Instant now, @Nullable RequestKey key) {
        Transaction.in(database, connection -> set(connection, id, startAt, now, key));
    }

    /** Whether anything changed. */
    private static boolean set(
            Connection connection, CompetitionId id, @Nullable Instant startAt, Instant now, @Nullable RequestKey key)
            throws SQLException {
        String status = lock(connection, id);
        if (key != null && !RequestKeyTable.claim(connection, id, now, key)) {
            return false;
        }
        if (!status.equals("CREATED")) {
            throw new RequestRefused(
                    Kind.CONFLICT,
                    "COMMAND_NOT_ALLOWED",
                    null,
                    "schedule is not possible: competition '" + id + "' is " + status,
                    List.of());
        }
        try (PreparedStatement statement = connection.prepareStatement(SET)) {
            new Parameters(statement).time(startAt).text(id);
            return statement.executeUpdate() == 1;
        }
    }

    private static String lock(Connection connection, CompetitionId id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            new Parameters(statement).text(id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new UnknownCompetition(id);
                }
                return row.getString(1);
            }
        }
    }

    @Override
    public List<Due> due(Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(DUE)) {
            new Parameters(statement).time(now);
            List<Due> due = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    due.add(new Due(new CompetitionId(rows.getString(1)), rows.getString(2)));
                }
            }
            return due;
        } catch (SQLException failure) {
            throw Outages.from(failure);
        }
    }
}
