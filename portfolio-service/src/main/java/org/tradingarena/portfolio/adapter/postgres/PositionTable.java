package org.tradingarena.portfolio.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.tradingarena.schema.event.ledger.FundingPaid;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.ledger.PositionLiquidated;

/** What became of positions: closed with the split of their profit, funded, liquidated. */
final class PositionTable {

    private static final String CLOSED = """
            INSERT INTO closed_position (competition, sequence, frame, seat, symbol, side, quantity, opened_at, closed_at,
                                         entry_notional, exit_notional, gross_pnl, fees, funding, liquidation_fee,
                                         insurance, net_pnl, trigger, ambiguous, alternative_net_pnl)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String FUNDED = """
            INSERT INTO funding_payment (competition, frame, seat, symbol, time, side, quantity, price, rate, amount,
                                         cash_after, margin_after)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LIQUIDATED = """
            INSERT INTO liquidation (competition, frame, seat, symbol, time, side, quantity, liquidation_price, price,
                                     margin, liquidation_fee, insurance)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private PositionTable() {}

    static void closed(Connection connection, List<Placed<PositionClosed>> events) throws SQLException {
        Rows.send(connection, CLOSED, events, (row, placed) -> {
            PositionClosed e = placed.event();
            row.text(e.competitionId())
                    .whole(placed.sequence())
                    .whole(e.frame())
                    .text(e.seatId())
                    .text(e.symbol())
                    .text(e.side())
                    .quantity(e.quantity())
                    .time(e.openedAt())
                    .time(e.closedAt())
                    .money(e.entryNotional())
                    .money(e.exitNotional())
                    .money(e.grossPnl())
                    .money(e.fees())
                    .money(e.funding())
                    .money(e.liquidationFee())
                    .money(e.insurance())
                    .money(e.netPnl())
                    .text(e.trigger())
                    .flag(e.ambiguous())
                    .money(e.alternativeNetPnl());
        });
    }

    static void funded(Connection connection, List<FundingPaid> events) throws SQLException {
        Rows.send(connection, FUNDED, events, (row, e) -> row.text(e.competitionId())
                .whole(e.frame())
                .text(e.seatId())
                .text(e.symbol())
                .time(e.time())
                .text(e.side())
                .quantity(e.quantity())
                .price(e.price())
                .number(e.rate())
                .money(e.amount())
                .money(e.cashAfter())
                .money(e.marginAfter()));
    }

    static void liquidated(Connection connection, List<PositionLiquidated> events) throws SQLException {
        Rows.send(connection, LIQUIDATED, events, (row, e) -> row.text(e.competitionId())
                .whole(e.frame())
                .text(e.seatId())
                .text(e.symbol())
                .time(e.time())
                .text(e.side())
                .quantity(e.quantity())
                .price(e.liquidationPrice())
                .price(e.price())
                .money(e.margin())
                .money(e.liquidationFee())
                .money(e.insurance()));
    }
}
