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
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.types.Money;
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

    /** Gives up every pending order with one code, as at the end of a competition. */
    public SeatBook cancelAll(SeatBook book, Refusal code, Journal journal) {
        for (MarketOrder order : book.pending()) {
            cancel(book, order, Denial.of(code), journal);
        }
        return book.pending().isEmpty() ? book : book.withPending(List.of());
    }

    /** Gives up what is left of a partly filled entry, so that a position whose exits have ended it does not come back. */
    static SeatBook withoutRestOfEntry(SeatBook book, Symbol symbol, Journal journal) {
        MarketOrder entry = book.awaited(symbol, false);
        return entry == null || !entry.working() ? book : without(book, List.of(entry), journal);
    }

    /** Gives up everything that waits in a symbol: the rest of the entry, and a close of a part. */
    static SeatBook withoutOrdersIn(SeatBook book, Symbol symbol, Journal journal) {
        List<MarketOrder> orders = book.pending().stream()
                .filter(order -> order.symbol().equals(symbol))
                .toList();
        return orders.isEmpty() ? book : without(book, orders, journal);
    }

    private static SeatBook without(SeatBook book, List<MarketOrder> orders, Journal journal) {
        orders.forEach(order -> cancel(book, order, Denial.of(Refusal.REMAINDER_EXPIRED), journal));
        return book.withPending(
                book.pending().stream().filter(order -> !orders.contains(order)).toList());
    }

    /** Tells that an order is given up, or what is left of it. */
    static void cancel(SeatBook book, MarketOrder order, Denial why, Journal journal) {
        journal.tell(new OrderCancelled(
                journal.competitionId(),
                journal.frame(),
                order.round(),
                book.seatId(),
                order.orderId(),
                order.symbol(),
                why.code().name(),
                order.quantity(),
                why.details().isEmpty() ? null : why.details()));
    }

    private SeatBook close(
            SeatBook book, Intent intent, int round, Price snapshotPrice, Instant effectiveAt, Journal journal) {
        Denial denial = checks.closeDenial(book, intent);
        Position held = book.position(intent.symbol());
        if (denial != null || held == null) {
            deny(book, intent, round, denial == null ? Denial.of(Refusal.POSITION_NOT_HELD) : denial, journal);
            return book;
        }
        BigDecimal part = intent.quantity();
        Quantity quantity = null;
        List<Clamp> clamps = List.of();
        if (part != null && part.compareTo(held.quantity().value()) != 0) {
            quantity = EntrySize.floored(part, venue.traded(intent.symbol()).lotStep());
            clamps = EntrySize.rounding(part, quantity);
        }
        String orderId = "r" + round + "/" + book.seatId() + "/" + intent.symbol() + "/close";
        return accept(
                book,
                closing(orderId, round, held, quantity, FillTrigger.DECISION, snapshotPrice, effectiveAt),
                quantity == null ? held.quantity() : quantity,
                clamps,
                journal);
    }

    /** An order that reduces a position; without a quantity it closes whatever is held when it fills. */
    static MarketOrder closing(
            String orderId,
            int round,
            Position held,
            @Nullable Quantity quantity,
            FillTrigger trigger,
            Price snapshotPrice,
            Instant effectiveAt) {
        return new MarketOrder(
                orderId,
                round,
                held.symbol(),
                held.side(),
                true,
                null,
                quantity,
                Quantity.ZERO,
                held.leverage(),
                ExitPlan.NONE,
                Thesis.NONE,
                trigger,
                Money.ZERO,
                Money.ZERO,
                snapshotPrice,
                effectiveAt,
                0);
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
                Quantity quantity = entry.cashFraction() == null ? entry.quantity() : null;
                MarketOrder order = new MarketOrder(
                        MarketOrder.entryId(round, book.seatId(), intent.symbol()),
                        round,
                        intent.symbol(),
                        entry.side(),
                        false,
                        entry.cashFraction(),
                        quantity,
                        Quantity.ZERO,
                        entry.leverage(),
                        entry.exits(),
                        new Thesis(intent.confidence(), intent.riskUsd()),
                        FillTrigger.DECISION,
                        entry.notional(),
                        entry.cost(venue.costs().feeRate()),
                        snapshotPrice,
                        effectiveAt,
                        0);
                yield accept(book, order, quantity, entry.clamps(), journal);
            }
        };
    }

    /** Adds an order to those that wait, and tells of it. */
    static SeatBook accept(
            SeatBook book, MarketOrder order, @Nullable Quantity quantity, List<Clamp> clamps, Journal journal) {
        journal.tell(new OrderAccepted(
                journal.competitionId(),
                journal.frame(),
                order.round(),
                book.seatId(),
                order.orderId(),
                order.symbol(),
                order.side(),
                order.positionSide(),
                order.cashFraction(),
                quantity,
                order.leverage(),
                order.exits(),
                clamps,
                order.trigger(),
                order.snapshotPrice(),
                order.effectiveAt()));
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
                sideOf(book, intent),
                denial.code().name(),
                denial.details()));
    }

    private static Side sideOf(SeatBook book, Intent intent) {
        Position held = book.position(intent.symbol());
        return switch (intent.action()) {
            case ENTER_LONG -> Side.BUY;
            case ENTER_SHORT -> Side.SELL;
            case CLOSE, HOLD -> held == null ? Side.SELL : held.side().closing();
        };
    }
}
