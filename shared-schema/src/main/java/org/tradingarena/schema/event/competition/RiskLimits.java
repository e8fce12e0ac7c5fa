package org.tradingarena.schema.event.competition;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Leverage;

/**
 * The risk rules of a competition, the same for every seat. They bind entries only: nobody is kept from closing. A null
 * limit does not bind.
 *
 * @param mode whether an entry that is too large is refused or made smaller
 * @param minimumConfidence an entry with less is denied; from 0 to 1
 * @param maxPositionFraction largest fraction of its cash that a seat may put into one order; above 0, at most 1
 * @param maxLeverage largest leverage, beside that of the instrument
 * @param maxPositions most symbols held or awaited at once
 * @param maxExposure largest Σ notional ÷ equity, pending entries included
 * @param maxRiskPerTrade largest fraction of equity that is lost when the stop-loss fills at its price; an entry without a
 *     stop risks its whole margin
 * @param cooldown market time after a position was closed before the same symbol may be entered again
 * @param dailyLossHalt loss since the first boundary of the UTC day, as a fraction of the equity there, that halts the seat
 *     until the next day
 * @param drawdownHalt fall from the highest equity, as a fraction of it, that halts the seat for good
 */
public record RiskLimits(
        RiskMode mode,
        BigDecimal minimumConfidence,
        BigDecimal maxPositionFraction,
        Leverage maxLeverage,
        @Nullable Integer maxPositions,
        @Nullable BigDecimal maxExposure,
        @Nullable BigDecimal maxRiskPerTrade,
        Duration cooldown,
        @Nullable BigDecimal dailyLossHalt,
        @Nullable BigDecimal drawdownHalt) {

    /** Refuses by confidence and size alone, and allows no leverage. */
    public static RiskLimits simple(BigDecimal minimumConfidence, BigDecimal maxPositionFraction) {
        return new RiskLimits(
                RiskMode.REFUSE,
                minimumConfidence,
                maxPositionFraction,
                Leverage.NONE,
                null,
                null,
                null,
                Duration.ZERO,
                null,
                null);
    }
}
