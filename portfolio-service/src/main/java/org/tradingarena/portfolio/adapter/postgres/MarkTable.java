package org.tradingarena.portfolio.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.tradingarena.schema.event.ledger.AccountMarked;

/** Points of the equity curves. */
final class MarkTable {

    private static final String MARKED = """
            INSERT INTO account_mark (competition, seat, frame, round, time, cash, positions_value, equity, unrealised_pnl,
                                      exposure)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private MarkTable() {}

    static void marked(Connection connection, List<AccountMarked> events) throws SQLException {
        Rows.send(connection, MARKED, events, (row, e) -> row.text(e.competitionId())
                .text(e.seatId())
                .whole(e.frame())
                .whole(e.round())
                .time(e.time())
                .money(e.cash())
                .money(e.positionsValue())
                .money(e.equity())
                .money(e.unrealisedPnl())
                .money(e.exposure()));
    }
}
