package org.tradingarena.engine.statistics.performance;

/** How straight the logarithm of the equity rises or falls: R² of its regression on time (empyrical). */
public final class Stability {

    private Stability() {}

    /** From 0 to 1; undefined below two returns, after a total loss and for an equity that does not move. */
    public static Measure of(double... returns) {
        if (returns.length < 2) {
            return Measure.undefined("needs at least 2 values");
        }
        double[] time = new double[returns.length];
        double[] logarithms = new double[returns.length];
        double sum = 0;
        for (int i = 0; i < returns.length; i++) {
            if (returns[i] <= -1) {
                return Measure.undefined(Growth.NOTHING_LEFT);
            }
            sum += Math.log1p(returns[i]);
            time[i] = i;
            logarithms[i] = sum;
        }
        if (Moments.isConstant(logarithms)) {
            return Measure.undefined("equity does not move");
        }
        double covariance = Benchmarked.sampleCovariance(time, logarithms);
        return Measure.of(
                covariance * covariance / (Moments.sampleVariance(time) * Moments.sampleVariance(logarithms)));
    }
}
