package org.tradingarena.portfolio.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.ledger.OrderFilled;

/** Orders and how they ended. */
final class OrderTable {

    private static final String ACCEPTED = """
            INSERT INTO trade_order (competition, order_id, round, seat, symbol, side, position_side, cash_fraction,
                                     quantity, leverage, exits, clamps, trigger, snapshot_price, effective_at,
                                     accepted_frame, status)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING')""";

    /** An order is done when a fill leaves nothing of it. */
    private static final String FILLED = """
            UPDATE trade_order
               SET filled = filled + ?, remaining = ?, status = ?, ended_frame = ?
             WHERE competition = ? AND order_id = ? AND status = 'PENDING'""";

    private static final String ENDED = """
            UPDATE trade_order SET status = ?, code = ?, ended_frame = ?
             WHERE competition = ? AND order_id = ? AND status = 'PENDING'""";

    private static final String DENIED = """
            INSERT INTO denial (competition, sequence, frame, round, seat, order_id, symbol, side, code, details)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private OrderTable() {}

    static void accepted(Connection connection, List<OrderAccepted> events) throws SQLException {
        Rows.send(connection, ACCEPTED, events, (row, e) -> row.text(e.competitionId())
                .text(e.orderId())
                .whole(e.round())
                .text(e.seatId())
                .text(e.symbol())
                .text(e.side())
                .text(e.positionSide())
                .number(e.cashFraction())
                .quantity(e.quantity())
                .number(e.leverage().value())
                .json(e.exits())
                .json(e.clamps())
                .text(e.trigger())
                .price(e.snapshotPrice())
                .time(e.effectiveAt())
                .whole(e.frame()));
    }

    /** Notes fills on their orders; the exits that the venue made have none. */
    static void filled(Connection connection, List<OrderFilled> events) throws SQLException {
        List<OrderFilled> ofOrders = events.stream()
                .filter(e -> e.trigger() == FillTrigger.DECISION || e.trigger() == FillTrigger.INVALIDATION)
                .toList();
        Rows.send(connection, FILLED, ofOrders, (row, e) -> {
            boolean done = e.remaining().isZero();
            row.quantity(e.quantity())
                    .quantity(e.remaining())
                    .text(done ? "FILLED" : "PENDING")
                    .wholeOrNull(done ? e.frame() : null)
                    .text(e.competitionId())
                    .text(e.orderId());
        });
    }

    static void cancelled(Connection connection, List<OrderCancelled> events) throws SQLException {
        Rows.send(connection, ENDED, events, (row, e) -> row.text("CANCELLED")
                .text(e.code())
                .whole(e.frame())
                .text(e.competitionId())
                .text(e.orderId()));
    }

    static void denied(Connection connection, List<Placed<OrderDenied>> denials) throws SQLException {
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
