package org.tradingarena.portfolio.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.tradingarena.schema.event.ledger.SeatHalted;

/** Seats that lost more than the risk rules allow. */
final class HaltTable {

    private static final String HALTED = """
            INSERT INTO halt (competition, sequence, frame, seat, time, code, until, details)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private HaltTable() {}

    static void halted(Connection connection, List<Placed<SeatHalted>> events) throws SQLException {
        Rows.send(connection, HALTED, events, (row, placed) -> row.text(
                        placed.event().competitionId())
                .whole(placed.sequence())
                .whole(placed.event().frame())
                .text(placed.event().seatId())
                .time(placed.event().time())
                .text(placed.event().code())
                .time(placed.event().until())
                .json(placed.event().details()));
    }
}
