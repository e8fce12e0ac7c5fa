package org.tradingarena.engine.statistics.performance;

/**
 * How often somebody tried: models times prompts, the discarded ones included.
 *
 * @param count of trials, at least 1
 * @param variance sample variance of their Sharpe ratios, in the same period as the figure that is deflated
 */
public record Trials(int count, double variance) {

    public Trials {
        if (count < 1 || !(variance >= 0) || Double.isInfinite(variance)) {
            throw new IllegalArgumentException("not trials: " + count + " with variance " + variance);
        }
    }

    /** The trials whose Sharpe ratios per period are given; at least one. */
    public static Trials of(double... sharpeRatios) {
        return new Trials(sharpeRatios.length, sharpeRatios.length < 2 ? 0 : Moments.sampleVariance(sharpeRatios));
    }
}
