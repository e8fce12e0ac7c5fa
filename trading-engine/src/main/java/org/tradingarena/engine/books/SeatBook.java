package org.tradingarena.engine.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/**
 * Everything one seat owns and waits for. Immutable: a desk answers with the book that follows. No book refers to another.
 *
 * @param cash free quote currency; never negative
 * @param positions sorted by symbol, none empty
 * @param pending active orders, in the order of admission
 * @param lastCloses when each symbol was last closed, sorted by symbol; what a cooldown is measured from
 * @param watch of the halts
 */
public record SeatBook(
        SeatId seatId,
        Money cash,
        List<OpenPosition> positions,
        List<Order.Active> pending,
        Totals totals,
        List<LastClose> lastCloses,
        LossWatch watch) {
    public SeatBook {
        positions = List.copyOf(positions);
        pending = List.copyOf(pending);
        lastCloses = List.copyOf(lastCloses);
    }

    /** When a symbol was last closed, in market time. */
    public record LastClose(Symbol symbol, Instant time) {}

    /** A book that holds its opening cash and nothing else. */
    public static SeatBook opened(SeatId seatId, Money cash) {
        return new SeatBook(seatId, cash, List.of(), List.of(), Totals.NONE, List.of(), LossWatch.from(cash));
    }

    /** Whether nothing can happen to this book in a frame. */
    public boolean idle() {
        return positions.isEmpty() && pending.isEmpty();
    }

    /**
     * Whether no frame without funding can change this book: nothing waits, and what is held has no stop, no target, no
     * condition that is checked and no price that liquidates it.
     */
    public boolean atRest() {
        if (!pending.isEmpty()) {
            return false;
        }
        for (OpenPosition position : positions) {
            if (position.liquidationPrice() != null || endsInsideABar(position.exits())) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsInsideABar(ExitPlan exits) {
        return exits.stopLoss() != null || exits.takeProfit() != null || exits.invalidationChecked();
    }

    /** Whether a condition that can be checked came with a position, or with an order that may become one. */
    public boolean watchesConditions() {
        return positions.stream().anyMatch(position -> position.exits().invalidationChecked())
                || pending.stream().anyMatch(order -> order.terms().exits().invalidationChecked());
    }

    /** The position in a symbol; null when none is held. */
    public @Nullable OpenPosition position(Symbol symbol) {
        for (OpenPosition position : positions) {
            if (position.symbol().equals(symbol)) {
                return position;
            }
        }
        return null;
    }

    /** The order in a symbol that waits for the market and opens, or that closes; null when there is none. */
    public Order.@Nullable Active awaited(Symbol symbol, boolean reduces) {
        for (Order.Active order : pending) {
            if (order.terms().reduces() == reduces && order.terms().symbol().equals(symbol)) {
                return order;
            }
        }
        return null;
    }

    /** What the book is worth at the marks. Every symbol held has one, since it was bought at a bar of it. */
    public Valuation valued(Marks marks) {
        Money margin = Money.ZERO;
        Money unrealised = Money.ZERO;
        Money exposure = Money.ZERO;
        for (OpenPosition position : positions) {
            Money notional = marks.held(position.symbol()).times(position.quantity());
            margin = margin.plus(position.margin());
            unrealised = unrealised.plus(position.gain(notional, position.cost()));
            exposure = exposure.plus(notional);
        }
        return new Valuation(cash, margin, unrealised, exposure);
    }

    /** The same book with other pending orders. */
    SeatBook withPending(List<Order.Active> orders) {
        return new SeatBook(seatId, cash, positions, orders, totals, lastCloses, watch);
    }

    /** The same book with what the last valuation made of its halts. */
    public SeatBook watched(LossWatch next) {
        return next.equals(watch) ? this : new SeatBook(seatId, cash, positions, pending, totals, lastCloses, next);
    }

    SeatBook opened(OpenPosition after, Money paid, Money fee) {
        return new SeatBook(
                seatId,
                cash.minus(paid),
                replaced(after.symbol(), after),
                pending,
                totals.opened(fee),
                lastCloses,
                watch);
    }

    SeatBook reduced(OpenPosition after, Settlement settlement) {
        return new SeatBook(
                seatId,
                cash.plus(settlement.returned()),
                replaced(after.symbol(), after),
                pending,
                totals.reduced(settlement),
                lastCloses,
                watch);
    }

    SeatBook closed(ClosedPosition position, Settlement settlement) {
        List<LastClose> closes = new ArrayList<>(lastCloses);
        closes.removeIf(close -> close.symbol().equals(position.symbol()));
        closes.add(new LastClose(position.symbol(), position.closedAt()));
        closes.sort((one, other) -> one.symbol().compareTo(other.symbol()));
        return new SeatBook(
                seatId,
                cash.plus(settlement.returned()),
                replaced(position.symbol(), null),
                pending,
                totals.reduced(settlement).closed(position.won()),
                closes,
                watch);
    }

    SeatBook funded(OpenPosition after, Money cashDelta, Money received, Money insured) {
        return new SeatBook(
                seatId,
                cash.plus(cashDelta),
                replaced(after.symbol(), after),
                pending,
                totals.funded(received, insured),
                lastCloses,
                watch);
    }

    private List<OpenPosition> replaced(Symbol symbol, @Nullable OpenPosition after) {
        List<OpenPosition> next = new ArrayList<>(positions);
        next.removeIf(position -> position.symbol().equals(symbol));
        if (after != null) {
            next.add(after);
            next.sort((one, other) -> one.symbol().compareTo(other.symbol()));
        }
        return next;
    }
}
