package org.tradingarena.portfolio.adapter.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tradingarena.portfolio.application.referee.AnsweredSeats;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;

/** Asks once per round and transaction which seats have answered; the row lock keeps the reply true until the commit. */
final class PostgresAnsweredSeats implements AnsweredSeats {

    private static final String OF_ROUND = """
            SELECT seat, event_id FROM decision WHERE competition = ? AND round = ?
            UNION ALL
            SELECT seat, event_id FROM decision_copy WHERE competition = ? AND round = ?""";

    private final Connection connection;
    private final CompetitionId competition;
    private final Map<Integer, Map<String, Set<String>>> byRound = new HashMap<>();

    PostgresAnsweredSeats(Connection connection, CompetitionId competition) {
        this.connection = connection;
        this.competition = competition;
    }

    @Override
    public Set<String> eventIdsOf(int round, SeatId seat) {
        return byRound.computeIfAbsent(round, this::read).getOrDefault(seat.value(), Set.of());
    }

    private Map<String, Set<String>> read(int round) {
        try (PreparedStatement statement = connection.prepareStatement(OF_ROUND)) {
            new Parameters(statement)
                    .text(competition)
                    .whole(round)
                    .text(competition)
                    .whole(round);
            Map<String, Set<String>> answered = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    answered.computeIfAbsent(rows.getString(1), _ -> new HashSet<>())
                            .add(rows.getString(2));
                }
            }
            return answered;
        } catch (SQLException failure) {
            throw Outages.from(failure);
        }
    }
}
