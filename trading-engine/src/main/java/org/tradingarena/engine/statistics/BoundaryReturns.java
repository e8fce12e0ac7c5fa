package org.tradingarena.engine.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Money;

/**
 * The returns of an equity from one boundary of the rounds to the next, kept in constant size as their sums.
 *
 * <p>Each return is exact to 16 decimals, rounded half-even, and the sums are exact, so that they do not depend on how
 * often they were stored and read again.
 *
 * @param last equity at the latest boundary; null before the first
 * @param count returns so far: one less than boundaries
 * @param sum of the returns
 * @param squares sum of their squares
 */
public record BoundaryReturns(@Nullable Money last, int count, BigDecimal sum, BigDecimal squares) {
    /** Before the first boundary. */
    public static final BoundaryReturns NONE = new BoundaryReturns(null, 0, BigDecimal.ZERO, BigDecimal.ZERO);

    private static final int DECIMALS = 16;
    private static final int SHOWN_DECIMALS = 4;
    private static final double NEARLY_NOTHING = 1e-6;

    /** The returns after one more boundary. From an equity of nothing there is none to be had: it counts as 0. */
    public BoundaryReturns after(Money equity) {
        Money before = last;
        if (before == null) {
            return new BoundaryReturns(equity, count, sum, squares);
        }
        if (equity.equals(before) || before.value().signum() <= 0) {
            return new BoundaryReturns(equity, count + 1, sum, squares);
        }
        BigDecimal change = equity.minus(before).value().divide(before.value(), DECIMALS, RoundingMode.HALF_EVEN);
        return new BoundaryReturns(
                equity, count + 1, Ratio.plain(sum.add(change)), Ratio.plain(squares.add(change.multiply(change))));
    }

    /**
     * The Sharpe ratio per round: mean ÷ sample deviation (divisor n − 1) of the returns, no risk-free rate (Sharpe 1994). Not
     * annualised: a year out of a few rounds of minutes is an absurd number. The report does that, from 30 days on.
     *
     * @return rounded half-even to 4 decimals; null below two returns, and for returns that do not vary
     */
    public @Nullable BigDecimal sharpe() {
        if (count < 2) {
            return null;
        }
        double spread = spread();
        if (spread == 0) {
            return null;
        }
        double mean = sum.doubleValue() / count;
        double deviation = Math.sqrt(spread / count / (count - 1));
        return Ratio.plain(BigDecimal.valueOf(mean / deviation).setScale(SHOWN_DECIMALS, RoundingMode.HALF_EVEN));
    }

    /**
     * n × Σ squares − (Σ)². The difference of doubles is good to more digits than are shown unless nearly nothing is left of
     * it; then the exact sums decide, and they alone say that returns do not vary.
     */
    private double spread() {
        double minuend = count * squares.doubleValue();
        double total = sum.doubleValue();
        double difference = minuend - total * total;
        return difference > minuend * NEARLY_NOTHING
                ? difference
                : BigDecimal.valueOf(count)
                        .multiply(squares)
                        .subtract(sum.multiply(sum))
                        .doubleValue();
    }
}
