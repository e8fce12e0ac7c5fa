package org.tradingarena.engine.statistics;

import java.math.BigDecimal;
import org.tradingarena.schema.types.Money;

/**
 * The largest fall of an equity from an earlier peak, kept in constant size. Sampled at the boundaries of the rounds; the
 * opening capital is the first peak, so that a loss from the start counts.
 *
 * @param peak highest equity so far
 * @param deepest as a negative fraction of its peak, or 0; rounded half-even to 10 decimals
 */
public record Drawdown(Money peak, BigDecimal deepest) {
    /** Before the first sample. */
    public static Drawdown from(Money initialCash) {
        return new Drawdown(initialCash, BigDecimal.ZERO);
    }

    /** The drawdown after one more sample. */
    public Drawdown after(Money equity) {
        if (equity.compareTo(peak) >= 0) {
            return equity.equals(peak) ? this : new Drawdown(equity, deepest);
        }
        BigDecimal fall = Ratio.change(equity, peak);
        return fall.compareTo(deepest) < 0 ? new Drawdown(peak, fall) : this;
    }
}
