package org.tradingarena.portfolio.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.tradingarena.schema.event.ledger.OrderFilled;

/** Fills, of orders and of the venue's own exits. */
final class FillTable {

    private static final String FILL = """
            INSERT INTO fill (competition, fill_id, order_id, frame, round, seat, symbol, side, position_side, trigger,
                              quantity, remaining, leverage, reference_price, price, spread_cost, slippage_cost, fee,
                              latency_cost, realised_pnl, cash_after, position_after, margin_after, time)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private FillTable() {}

    static void filled(Connection connection, List<OrderFilled> events) throws SQLException {
        Rows.send(connection, FILL, events, (row, e) -> row.text(e.competitionId())
                .text(e.fillId())
                .text(e.orderId())
                .whole(e.frame())
                .whole(e.round())
                .text(e.seatId())
                .text(e.symbol())
                .text(e.side())
                .text(e.positionSide())
                .text(e.trigger())
                .quantity(e.quantity())
                .quantity(e.remaining())
                .number(e.leverage().value())
                .price(e.referencePrice())
                .price(e.price())
                .money(e.spreadCost())
                .money(e.slippageCost())
                .money(e.fee())
                .money(e.latencyCost())
                .money(e.realisedPnl())
                .money(e.cashAfter())
                .quantity(e.positionAfter())
                .money(e.marginAfter())
                .time(e.time()));
    }
}
