package org.tradingarena.engine.statistics.performance;

import java.util.Arrays;

/** The bad end of the returns as it was, without a model of it; losses are negative. */
public final class TailRisk {

    /** The share of worst returns that the arena reports on. */
    public static final double FIVE_PERCENT = 0.05;

    private TailRisk() {}

    /** Historical value at risk: the quantile of the returns at the cut-off, linearly interpolated. */
    public static Measure valueAtRisk(double[] returns, double cutoff) {
        return returns.length == 0 ? Measure.undefined(Moments.NO_RETURNS) : Measure.of(Quantile.of(returns, cutoff));
    }

    /** Conditional value at risk: the mean of the {@code ⌊(n − 1) · cutoff⌋ + 1} smallest returns (empyrical). */
    public static Measure conditionalValueAtRisk(double[] returns, double cutoff) {
        if (returns.length == 0) {
            return Measure.undefined(Moments.NO_RETURNS);
        }
        double[] sorted = returns.clone();
        Arrays.sort(sorted);
        int count = (int) ((sorted.length - 1) * cutoff) + 1;
        return Measure.of(Moments.mean(Arrays.copyOf(sorted, count)));
    }

    /** Tail ratio: size of the 95 % quantile over size of the 5 % quantile (empyrical). */
    public static Measure tailRatio(double... returns) {
        return valueAtRisk(returns, FIVE_PERCENT)
                .then(low -> Measure.quotient(
                        Math.abs(Quantile.of(returns, 1 - FIVE_PERCENT)), Math.abs(low), "the lower tail is zero"));
    }
}
