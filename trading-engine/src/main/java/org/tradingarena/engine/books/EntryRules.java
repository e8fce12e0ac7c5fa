package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.RiskMode;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * Holds an entry against the cash that is not promised yet and against the risk rules of the competition. As at a real
 * venue the size is checked against the last price on admission, and again at the price of the fill.
 */
final class EntryRules {
    private static final int DECIMALS = 10;

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
        Judgement risked = risk(payable.entry(), purse);
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

    /** Loss at the stop-loss, or the whole margin without one, over equity. */
    private Judgement risk(Entry entry, Purse purse) {
        BigDecimal limit = venue.risk().maxRiskPerTrade();
        if (limit == null || entry.quantity().isZero()) {
            return new Judgement.Granted(entry);
        }
        Price stop = entry.exits().stopLoss();
        BigDecimal perUnit = stop == null
                ? entry.price().value().divide(entry.leverage().value(), DECIMALS, RoundingMode.CEILING)
                : entry.price().value().subtract(stop.value()).abs();
        return limited(entry, Refusal.RISK_TOO_HIGH, perUnit, purse.equity().times(limit));
    }

    /** Σ notional over equity. */
    private Judgement exposure(Entry entry, Purse purse) {
        RiskLimits risk = venue.risk();
        BigDecimal limit = risk.maxExposure();
        if (limit == null || entry.quantity().isZero()) {
            return new Judgement.Granted(entry);
        }
        Money room = purse.equity().times(limit).minus(purse.exposure());
        return limited(entry, Refusal.EXPOSURE_TOO_HIGH, entry.price().value(), room);
    }

    private Judgement limited(Entry entry, Refusal rule, BigDecimal perUnit, Money room) {
        BigDecimal wanted = entry.quantity().value().multiply(perUnit);
        if (wanted.compareTo(room.value()) <= 0) {
            return new Judgement.Granted(entry);
        }
        if (venue.risk().mode() == RiskMode.REFUSE) {
            return Judgement.denied(rule, "amount", new Money(wanted), "maximum", room);
        }
        return new Judgement.Granted(entry.shrunk(rule, most(room, perUnit, entry)));
    }

    private static Quantity most(Money room, BigDecimal perUnit, Entry entry) {
        return room.value().signum() <= 0
                ? Quantity.ZERO
                : EntrySize.floored(
                        room.value().divide(perUnit, 18, RoundingMode.DOWN),
                        entry.instrument().lotStep());
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
        long awaited = book.pending().stream().filter(order -> !order.reduces()).count();
        return held + awaited >= limit
                ? Denial.of(Refusal.POSITIONS_TOO_MANY, "positions", held + awaited, "maximum", limit)
                : null;
    }

    private static boolean leavesWhole(@Nullable MarketOrder closing) {
        return closing != null && closing.quantity() == null;
    }
}
