package org.tradingarena.portfolio.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.ledger.OrderFilled;

/** Orders and how they ended. */
final class OrderTable {

    private static final String ACCEPTED = """
            INSERT INTO trade_order (competition, order_id, round, seat, symbol, side, cash_fraction, quantity,
                                     snapshot_price, effective_at, accepted_frame, status)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING')""";

    private static final String FILL = """
            INSERT INTO fill (competition, fill_id, order_id, frame, round, seat, symbol, side, quantity,
                              reference_price, price, spread_cost, slippage_cost, fee, latency_cost, realised_pnl,
                              cash_after, position_after, time)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ENDED = """
            UPDATE trade_order SET status = ?, code = ?, ended_frame = ?
             WHERE competition = ? AND order_id = ? AND status = 'PENDING'""";

    private static final String DENIED = """
            INSERT INTO denial (competition, sequence, frame, round, seat, order_id, symbol, side, code, details)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private OrderTable() {}

    /** A refusal and its place in the ledger. */
    record Denial(long sequence, OrderDenied event) {}

    static void accepted(Connection connection, List<OrderAccepted> events) throws SQLException {
        Rows.send(connection, ACCEPTED, events, (row, e) -> row.text(e.competitionId())
                .text(e.orderId())
                .whole(e.round())
                .text(e.seatId())
                .text(e.symbol())
                .text(e.side())
                .number(e.cashFraction())
                .quantity(e.quantity())
                .price(e.snapshotPrice())
                .time(e.effectiveAt())
                .whole(e.frame()));
    }

    static void filled(Connection connection, List<OrderFilled> events) throws SQLException {
        Rows.send(connection, FILL, events, OrderTable::fill);
        Rows.send(connection, ENDED, events, (row, e) -> row.text("FILLED")
                .text(null)
                .whole(e.frame())
                .text(e.competitionId())
                .text(e.orderId()));
    }

    private static void fill(Parameters row, OrderFilled e) throws SQLException {
        row.text(e.competitionId())
                .text(e.fillId())
                .text(e.orderId())
                .whole(e.frame())
                .whole(e.round())
                .text(e.seatId())
                .text(e.symbol())
                .text(e.side())
                .quantity(e.quantity())
                .price(e.referencePrice())
                .price(e.price())
                .money(e.spreadCost())
                .money(e.slippageCost())
                .money(e.fee())
                .money(e.latencyCost())
                .money(e.realisedPnl())
                .money(e.cashAfter())
                .quantity(e.positionAfter())
                .time(e.time());
    }

    static void cancelled(Connection connection, List<OrderCancelled> events) throws SQLException {
        Rows.send(connection, ENDED, events, (row, e) -> row.text("CANCELLED")
                .text(e.code())
                .whole(e.frame())
                .text(e.competitionId())
                .text(e.orderId()));
    }

    static void denied(Connection connection, List<Denial> denials) throws SQLException {
        Rows.send(connection, DENIED, denials, (row, denial) -> row.text(
                        denial.event().competitionId())
                .whole(denial.sequence())
                .whole(denial.event().frame())
                .whole(denial.event().round())
                .text(denial.event().seatId())
                .text(denial.event().orderId())
                .text(denial.event().symbol())
                .text(denial.event().side())
                .text(denial.event().code())
                .json(denial.event().details()));
        Rows.send(
                connection,
                ENDED,
                denials.stream().filter(d -> d.event().orderId() != null).toList(),
                (row, denial) -> row.text("DENIED")
                        .text(denial.event().code())
                        .whole(denial.event().frame())
                        .text(denial.event().competitionId())
                        .text(denial.event().orderId()));
    }
}
