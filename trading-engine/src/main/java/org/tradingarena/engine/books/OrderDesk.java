package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Side;
import org.tradingarena.schema.types.Symbol;

/**
 * Turns the intents of a decision into pending orders, or into denials with a code and its numbers. HOLD asks for
 * nothing and leaves no trace here.
 */
public final class OrderDesk {
    private final IntentChecks checks;

    /** A desk of the venue; the marks are those of the competition and move with it. */
    public OrderDesk(Venue venue, Marks marks) {
        this.checks = new IntentChecks(venue, marks);
    }

    /**
     * Judges the intents in their order, each on the book that the one before left.
     *
     * @param snapshotPrices last close by symbol that the decision was made on
     * @param effectiveAt earliest open at which the orders may fill
     */
    public SeatBook admit(
            SeatBook book,
            List<Intent> intents,
            int round,
            Map<Symbol, Price> snapshotPrices,
            Instant effectiveAt,
            Journal journal) {
        SeatBook next = book;
        for (Intent intent : intents) {
            if (intent.action() == IntentAction.HOLD) {
                continue;
            }
            Price snapshotPrice = snapshotPrices.get(intent.symbol());
            Denial denial = checks.denial(next, intent);
            if (denial != null) {
                deny(next, intent, round, denial, journal);
            } else if (snapshotPrice == null) {
                deny(next, intent, round, Denial.of(Refusal.PRICE_STALE), journal);
            } else {
                next = accept(next, intent, round, snapshotPrice, effectiveAt, journal);
            }
        }
        return next;
    }

    /** Gives up every pending order with one code, as at the end of a competition. */
    public SeatBook cancelAll(SeatBook book, Refusal code, Journal journal) {
        for (MarketOrder order : book.pending()) {
            cancel(book, order, code, journal);
        }
        return book.pending().isEmpty() ? book : book.withPending(List.of());
    }

    static void cancel(SeatBook book, MarketOrder order, Refusal code, Journal journal) {
        journal.tell(new OrderCancelled(
                journal.competitionId(),
                journal.frame(),
                order.round(),
                book.seatId(),
                order.orderId(),
                order.symbol(),
                code.name()));
    }

    private static SeatBook accept(
            SeatBook book, Intent intent, int round, Price snapshotPrice, Instant effectiveAt, Journal journal) {
        Side side = sideOf(intent);
        Position held = book.position(intent.symbol());
        BigDecimal fraction = side == Side.BUY ? intent.positionSize() : null;
        Quantity quantity = side == Side.SELL && held != null ? held.quantity() : null;
        String orderId = "r" + round + "/" + book.seatId() + "/" + intent.symbol();
        MarketOrder order =
                new MarketOrder(orderId, round, intent.symbol(), side, fraction, snapshotPrice, effectiveAt, 0);
        journal.tell(new OrderAccepted(
                journal.competitionId(),
                journal.frame(),
                round,
                book.seatId(),
                orderId,
                intent.symbol(),
                side,
                order.cashFraction(),
                quantity,
                snapshotPrice,
                effectiveAt));
        List<MarketOrder> pending = new ArrayList<>(book.pending());
        pending.add(order);
        return book.withPending(pending);
    }

    private static void deny(SeatBook book, Intent intent, int round, Denial denial, Journal journal) {
        journal.tell(new OrderDenied(
                journal.competitionId(),
                journal.frame(),
                round,
                book.seatId(),
                null,
                intent.symbol(),
                sideOf(intent),
                denial.code().name(),
                denial.details()));
    }

    private static Side sideOf(Intent intent) {
        return intent.action() == IntentAction.BUY ? Side.BUY : Side.SELL;
    }
}
