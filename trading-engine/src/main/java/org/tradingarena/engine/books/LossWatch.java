package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.types.Money;

/**
 * Watches the equity of a seat at the boundaries, and halts it when it loses more than the risk rules allow. A halt keeps
 * it from entering; closing is always allowed.
 *
 * @param day UTC day of the last valuation; null before the first
 * @param dayStart equity at the first boundary of that day
 * @param peak highest equity, initial cash included
 * @param halt in force; null when the seat may enter
 */
public record LossWatch(
        @Nullable LocalDate day,
        Money dayStart,
        Money peak,
        @Nullable Halt halt) {
    private static final int DECIMALS = 10;

    /**
     * Why a seat may not enter.
     *
     * @param until null for good
     * @param loss as a fraction, rounded half-even to 10 decimals
     */
    public record Halt(Refusal code, @Nullable Instant until, BigDecimal loss, BigDecimal limit) {
        /** Normalised, so that a halt told again after a restart is told in the same digits. */
        public Halt {
            loss = new Money(loss).value();
            limit = new Money(limit).value();
        }
    }

    static LossWatch from(Money initialCash) {
        return new LossWatch(null, initialCash, initialCash, null);
    }

    /** The watch after a valuation. A halt of the day ends with the UTC day; one by drawdown stays. */
    public LossWatch after(Instant time, Money equity, RiskLimits risk) {
        LocalDate today = time.atZone(ZoneOffset.UTC).toLocalDate();
        boolean sameDay = today.equals(day);
        Money start = sameDay ? dayStart : equity;
        Money top = equity.compareTo(peak) > 0 ? equity : peak;
        Halt kept = halt != null && (halt.until() == null || time.isBefore(halt.until())) ? halt : null;
        return new LossWatch(today, start, top, judged(kept, today, start, top, equity, risk));
    }

    private static @Nullable Halt judged(
            @Nullable Halt kept, LocalDate today, Money start, Money top, Money equity, RiskLimits risk) {
        if (kept != null && kept.code() == Refusal.DRAWDOWN_HALT) {
            return kept;
        }
        BigDecimal drawdownLimit = risk.drawdownHalt();
        if (drawdownLimit != null) {
            BigDecimal drawdown = fall(top, equity);
            if (drawdown.compareTo(drawdownLimit) >= 0) {
                return new Halt(Refusal.DRAWDOWN_HALT, null, drawdown, drawdownLimit);
            }
        }
        BigDecimal dayLimit = risk.dailyLossHalt();
        if (kept == null && dayLimit != null) {
            BigDecimal loss = fall(start, equity);
            if (loss.compareTo(dayLimit) >= 0) {
                Instant tomorrow =
                        today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
                return new Halt(Refusal.DAILY_LOSS_HALT, tomorrow, loss, dayLimit);
            }
        }
        return kept;
    }

    private static BigDecimal fall(Money from, Money to) {
        return from.value().signum() <= 0
                ? BigDecimal.ZERO
                : from.minus(to).value().divide(from.value(), DECIMALS, RoundingMode.HALF_EVEN);
    }
}
