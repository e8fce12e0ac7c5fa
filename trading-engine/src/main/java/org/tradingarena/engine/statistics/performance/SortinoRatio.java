package org.tradingarena.engine.statistics.performance;

/**
 * Mean return above a minimum over the downside deviation (Sortino and Price 1994; the convention of empyrical). The
 * mean inside the downside deviation runs over all returns, not over the losing ones.
 */
public final class SortinoRatio {

    private SortinoRatio() {}

    /** Downside deviation per period: {@code √(mean(min(r − minimum, 0)²))}; 0 when no return is below the minimum. */
    public static Measure downsideDeviation(double[] returns, double minimum) {
        if (returns.length == 0) {
            return Measure.undefined(Moments.NO_RETURNS);
        }
        double squares = 0;
        for (double value : returns) {
            squares += Math.pow(Math.min(value - minimum, 0), 2);
        }
        return Measure.of(Math.sqrt(squares / returns.length));
    }

    /** Per period; undefined when no return is below the minimum. */
    public static Measure perPeriod(double[] returns, double minimum) {
        return downsideDeviation(returns, minimum)
                .then(downside -> Measure.quotient(
                        Moments.mean(ReturnSeries.above(returns, minimum)), downside, "no return below the minimum"));
    }

    /** Per year: {@code mean(r − minimum) · A ÷ (downside deviation · √A)}. */
    public static Measure annual(double[] returns, double minimum, Annualisation year) {
        return year.byRoot(perPeriod(returns, minimum));
    }
}
