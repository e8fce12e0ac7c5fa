package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.event.ledger.Clamp;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Side;
import org.tradingarena.schema.types.Symbol;

/**
 * Turns the intents of a decision into pending orders, or into denials with a code and its numbers. HOLD asks for nothing
 * and leaves no trace here.
 */
public final class OrderDesk {
    private final Venue venue;
    private final IntentChecks checks;

    /** A desk of the venue; the marks are those of the competition and move with it. */
    public OrderDesk(Venue venue, Marks marks) {
        this.venue = venue;
        this.checks = new IntentChecks(venue, marks);
    }

    /**
     * Judges the intents in their order, each on the book that the one before left.
     *
     * @param snapshotPrices last close by symbol that the decision was made on
     * @param sealedAt close of the snapshot
     * @param effectiveAt earliest open at which the orders may fill
     */
    public SeatBook admit(
            SeatBook book,
            List<Intent> intents,
            int round,
            Map<Symbol, Price> snapshotPrices,
            Instant sealedAt,
            Instant effectiveAt,
            Journal journal) {
        SeatBook next = book;
        for (Intent intent : intents) {
            if (intent.action() == IntentAction.HOLD) {
                continue;
            }
            Price snapshotPrice = snapshotPrices.get(intent.symbol());
            Denial denial = checks.denial(intent);
            if (denial == null && snapshotPrice == null) {
                denial = Denial.of(Refusal.PRICE_STALE, "symbol", intent.symbol());
            }
            if (denial != null || snapshotPrice == null) {
                deny(next, intent, round, denial == null ? Denial.of(Refusal.PRICE_STALE) : denial, journal);
                continue;
            }
            next = intent.action() == IntentAction.CLOSE
                    ? close(next, intent, round, snapshotPrice, effectiveAt, journal)
                    : enter(next, intent, round, snapshotPrice, sealedAt, effectiveAt, journal);
        }
        return next;
    }

    /** Gives up every active order with one code, as at the end of a competition. */
    public SeatBook cancelAll(SeatBook book, Refusal code, Journal journal) {
        return OrdersLeft.without(order -> true, book, code, journal);
    }

    /** Gives up what is left of all partly filled orders, as at a boundary. */
    static SeatBook withoutRemainders(SeatBook book, Journal journal) {
        return OrdersLeft.without(Order.Working.class::isInstance, book, Refusal.REMAINDER_EXPIRED, journal);
    }

    /** Gives up what is left of a partly filled entry, so that a position whose exits have ended it does not come back. */
    static SeatBook withoutRestOfEntry(SeatBook book, Symbol symbol, Journal journal) {
        return OrdersLeft.without(
                order -> order instanceof Order.Working
                        && !order.terms().reduces()
                        && order.terms().symbol().equals(symbol),
                book,
                Refusal.REMAINDER_EXPIRED,
                journal);
    }

    /** Gives up everything that waits in a symbol: the rest of the entry, and a close of a part. */
    static SeatBook withoutOrdersIn(SeatBook book, Symbol symbol, Journal journal) {
        return OrdersLeft.without(
                order -> order.terms().symbol().equals(symbol), book, Refusal.REMAINDER_EXPIRED, journal);
    }

    private SeatBook close(
            SeatBook book, Intent intent, int round, Price snapshotPrice, Instant effectiveAt, Journal journal) {
        Denial denial = checks.closeDenial(book, intent);
        OpenPosition held = book.position(intent.symbol());
        if (denial != null || held == null) {
            deny(book, intent, round, denial == null ? Denial.of(Refusal.POSITION_NOT_HELD) : denial, journal);
            return book;
        }
        BigDecimal part = intent.quantity();
        OrderSize size = new OrderSize.OfPosition();
        Quantity quantity = held.quantity();
        List<Clamp> clamps = List.of();
        if (part != null && part.compareTo(held.quantity().value()) != 0) {
            quantity = EntrySize.floored(part, venue.traded(intent.symbol()).lotStep());
            size = new OrderSize.OfUnits(quantity);
            clamps = EntrySize.rounding(part, quantity);
        }
        String orderId = "r" + round + "/" + book.seatId() + "/" + intent.symbol() + "/close";
        OrderTerms terms = OrderTerms.closing(orderId, round, held, FillTrigger.DECISION, snapshotPrice, effectiveAt);
        return accept(book, Order.Pending.admitted(terms, size), quantity, clamps, journal);
    }

    private SeatBook enter(
            SeatBook book,
            Intent intent,
            int round,
            Price snapshotPrice,
            Instant sealedAt,
            Instant effectiveAt,
            Journal journal) {
        return switch (checks.entry(book, intent, sealedAt)) {
            case Judgement.Denied denied -> {
                deny(book, intent, round, denied.denial(), journal);
                yield book;
            }
            case Judgement.Granted granted -> {
                Entry entry = granted.entry();
                OrderSize size = entry.cashFraction() == null
                        ? new OrderSize.OfUnits(entry.quantity())
                        : new OrderSize.OfCash(entry.cashFraction());
                OrderTerms terms = new OrderTerms(
                        OrderTerms.entryId(round, book.seatId(), intent.symbol()),
                        round,
                        intent.symbol(),
                        entry.side(),
                        false,
                        entry.leverage(),
                        entry.exits(),
                        new Thesis(intent.confidence(), intent.riskUsd()),
                        FillTrigger.DECISION,
                        entry.notional(),
                        entry.cost(venue.costs().feeRate()),
                        snapshotPrice,
                        effectiveAt);
                yield accept(book, Order.Pending.admitted(terms, size), size.quantity(), entry.clamps(), journal);
            }
        };
    }

    /**
     * Adds an order to those that wait, and tells of it.
     *
     * @param quantity to be told, also of a close of whatever is held; null for an entry sized by cash
     */
    static SeatBook accept(
            SeatBook book, Order.Pending order, @Nullable Quantity quantity, List<Clamp> clamps, Journal journal) {
        OrderTerms terms = order.terms();
        journal.tell(new OrderAccepted(
                journal.competitionId(),
                journal.frame(),
                terms.round(),
                book.seatId(),
                terms.orderId(),
                terms.symbol(),
                terms.side(),
                terms.positionSide(),
                order.wanted().cashFraction(),
                quantity,
                terms.leverage(),
                terms.exits(),
                clamps,
                terms.trigger(),
                terms.snapshotPrice(),
                terms.effectiveAt()));
        List<Order.Active> pending = new ArrayList<>(book.pending());
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
                sideOf(book, intent),
                denial.code().name(),
                denial.details()));
    }

    private static Side sideOf(SeatBook book, Intent intent) {
        OpenPosition held = book.position(intent.symbol());
        return switch (intent.action()) {
            case ENTER_LONG -> Side.BUY;
            case ENTER_SHORT -> Side.SELL;
            case CLOSE, HOLD -> held == null ? Side.SELL : held.side().closing();
        };
    }
}
