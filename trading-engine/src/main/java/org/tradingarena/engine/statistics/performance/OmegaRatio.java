package org.tradingarena.engine.statistics.performance;

/** Sum of the returns above a threshold over the sum of those below it (Keating and Shadwick 2002). */
public final class OmegaRatio {

    private OmegaRatio() {}

    /** Omega against a threshold per period; undefined when no return is below it. */
    public static Measure of(double[] returns, double threshold) {
        double above = 0;
        double below = 0;
        for (double value : returns) {
            above += Math.max(value - threshold, 0);
            below += Math.max(threshold - value, 0);
        }
        return Measure.quotient(
                above, below, returns.length == 0 ? Moments.NO_RETURNS : "no return below the threshold");
    }
}
