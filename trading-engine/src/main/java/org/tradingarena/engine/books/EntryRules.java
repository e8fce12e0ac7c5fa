package org.tradingarena.engine.books;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.RiskMode;
import org.tradingarena.schema.types.Money;

/**
 * Holds an entry against the cash that is not promised yet and against the risk rules of the competition. As at a real
 * venue the size is checked against the last price on admission, and again at the price of the fill.
 */
final class EntryRules {
    private final Venue venue;

    EntryRules(Venue venue) {
        this.venue = venue;
    }

    /** The entry as far as cash and risk allow it, or why they do not. */
    Judgement judge(Entry entry, Purse purse) {
        Judgement paid = affordable(entry, purse);
        if (!(paid instanceof Judgement.Granted payable)) {
            return paid;
        }
        Judgement shared = share(payable.entry(), purse);
        if (!(shared instanceof Judgement.Granted modest)) {
            return shared;
        }
        Judgement risked = risk(modest.entry(), purse);
        if (!(risked instanceof Judgement.Granted bearable)) {
            return risked;
        }
        Judgement exposed = exposure(bearable.entry(), purse);
        if (!(exposed instanceof Judgement.Granted granted)) {
            return exposed;
        }
        Entry last = granted.entry();
        Denial objection = EntrySize.objection(last.quantity(), last.price(), last.instrument());
        return objection == null ? granted : new Judgement.Denied(objection);
    }

    /**
     * What the seat has when an entry is judged.
     *
     * @param equity at the marks
     * @param cash expected once the pending closes are through, at the marks and before costs
     * @param promised fractions of it that pending entries will take
     * @param reserved money that pending entries of a known quantity will take
     * @param exposure Σ notional of what is held and awaited, without what is being closed
     */
    record Purse(Money equity, Money cash, BigDecimal promised, Money reserved, Money exposure) {
        Money free() {
            return cash.minus(cash.times(promised)).minus(reserved);
        }
    }

    private Judgement affordable(Entry entry, Purse purse) {
        BigDecimal fraction = entry.cashFraction();
        boolean covered = fraction == null
                ? entry.cost(venue.costs().feeRate()).compareTo(purse.free()) <= 0
                : purse.reserved().isZero()
                        ? purse.promised().add(fraction).compareTo(BigDecimal.ONE) <= 0
                        : purse.cash().times(fraction).compareTo(purse.free()) <= 0;
        if (purse.cash().value().signum() > 0 && covered) {
            return new Judgement.Granted(entry);
        }
        if (venue.risk().mode() == RiskMode.CLAMP && purse.free().value().signum() > 0) {
            return new Judgement.Granted(entry.shrunk(
                    Refusal.CASH_INSUFFICIENT,
                    EntrySize.within(
                            purse.free(),
                            entry.price(),
                            venue.costs().feeRate(),
                            entry.leverage(),
                            entry.instrument().lotStep())));
        }
        Money needed = fraction == null
                ? entry.cost(venue.costs().feeRate())
                : purse.cash().times(fraction);
        return new Judgement.Denied(Denial.of(Refusal.CASH_INSUFFICIENT, "free", purse.free(), "needed", needed)
                .with("promised", purse.promised()));
    }

    /** Margin and fee of a quantity over cash; a fraction was held against the same limit as it was read. */
    private Judgement share(Entry entry, Purse purse) {
        Money largest = purse.cash().times(venue.risk().maxPositionFraction());
        Money cost = entry.cost(venue.costs().feeRate());
        if (entry.cashFraction() != null || cost.compareTo(largest) <= 0) {
            return new Judgement.Granted(entry);
        }
        if (venue.risk().mode() == RiskMode.REFUSE) {
            return Judgement.denied(Refusal.SIZE_OUT_OF_RANGE, "needed", cost, "maximum", largest);
        }
        return new Judgement.Granted(entry.shrunk(
                Refusal.SIZE_OUT_OF_RANGE,
                EntrySize.within(
                        largest,
                        entry.price(),
                        venue.costs().feeRate(),
                        entry.leverage(),
                        entry.instrument().lotStep())));
    }

    private Judgement risk(Entry entry, Purse purse) {
        BigDecimal limit = venue.risk().maxRiskPerTrade();
        return limit == null || entry.quantity().isZero()
                ? new Judgement.Granted(entry)
                : limited(
                        entry,
                        Room.ofRisk(
                                entry.price(),
                                entry.leverage(),
                                entry.exits().stopLoss(),
                                purse.equity().times(limit)));
    }

    private Judgement exposure(Entry entry, Purse purse) {
        BigDecimal limit = venue.risk().maxExposure();
        return limit == null || entry.quantity().isZero()
                ? new Judgement.Granted(entry)
                : limited(
                        entry,
                        Room.ofExposure(
                                entry.price(), purse.equity().times(limit).minus(purse.exposure())));
    }

    private Judgement limited(Entry entry, Room room) {
        if (room.holds(entry.quantity())) {
            return new Judgement.Granted(entry);
        }
        return venue.risk().mode() == RiskMode.REFUSE
                ? new Judgement.Denied(room.denial(entry.quantity()))
                : new Judgement.Granted(
                        entry.shrunk(room.rule(), room.most(entry.instrument().lotStep())));
    }

    /** Why the seat may not enter any symbol now; null when it may. */
    @Nullable
    Denial halted(SeatBook book) {
        LossWatch.Halt halt = book.watch().halt();
        return halt == null ? null : Denial.of(halt.code(), "loss", halt.loss(), "limit", halt.limit());
    }

    /** Why the seat may not hold one more symbol; null when it may. */
    @Nullable
    Denial tooMany(SeatBook book) {
        Integer limit = venue.risk().maxPositions();
        if (limit == null) {
            return null;
        }
        long held = book.positions().stream()
                .filter(position -> !leavesWhole(book.awaited(position.symbol(), true)))
                .count();
        long awaited = book.pending().stream()
                .filter(order -> !order.terms().reduces())
                .count();
        return held + awaited >= limit
                ? Denial.of(Refusal.POSITIONS_TOO_MANY, "positions", held + awaited, "maximum", limit)
                : null;
    }

    private static boolean leavesWhole(Order.@Nullable Active closing) {
        return closing != null && closing.wanted() instanceof OrderSize.OfPosition;
    }
}
