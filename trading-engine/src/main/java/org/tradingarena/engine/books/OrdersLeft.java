package org.tradingarena.engine.books;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/** What becomes of the orders of one seat: the active ones wait on, and how the others have ended is told. */
final class OrdersLeft {
    private final SeatId seatId;
    private final Journal journal;
    private final List<Order.Active> active = new ArrayList<>();

    OrdersLeft(SeatId seatId, Journal journal) {
        this.seatId = seatId;
        this.journal = journal;
    }

    /** The book without some of its active orders, which are given up. */
    static SeatBook without(Predicate<Order.Active> some, SeatBook book, Refusal code, Journal journal) {
        if (book.pending().isEmpty() || book.pending().stream().noneMatch(some)) {
            return book;
        }
        Denial why = Denial.of(code);
        OrdersLeft left = new OrdersLeft(book.seatId(), journal);
        for (Order.Active order : book.pending()) {
            left.take(some.test(order) ? order.cancelled(why) : order);
        }
        return book.withPending(left.active());
    }

    /** Takes an order as it is now. A fill has been told with its numbers. */
    void take(Order order) {
        switch (order) {
            case Order.Active waiting -> active.add(waiting);
            case Order.Filled filled -> {}
            case Order.Cancelled cancelled -> tell(cancelled);
            case Order.Denied denied -> tell(denied);
        }
    }

    private void tell(Order.Cancelled cancelled) {
        OrderTerms terms = cancelled.terms();
        Denial why = cancelled.why();
        journal.tell(new OrderCancelled(
                journal.competitionId(),
                journal.frame(),
                terms.round(),
                seatId,
                terms.orderId(),
                terms.symbol(),
                why.code().name(),
                cancelled.order().wanted().quantity(),
                why.details().isEmpty() ? null : why.details()));
    }

    private void tell(Order.Denied denied) {
        OrderTerms terms = denied.terms();
        journal.tell(new OrderDenied(
                journal.competitionId(),
                journal.frame(),
                terms.round(),
                seatId,
                terms.orderId(),
                terms.symbol(),
                terms.side(),
                denied.why().code().name(),
                denied.why().details()));
    }

    /** Whether one of the active ones closes in a symbol. */
    boolean closes(Symbol symbol) {
        return active.stream()
                .anyMatch(order ->
                        order.terms().reduces() && order.terms().symbol().equals(symbol));
    }

    /** The active ones, in the order in which they were taken. */
    List<Order.Active> active() {
        return List.copyOf(active);
    }
}
