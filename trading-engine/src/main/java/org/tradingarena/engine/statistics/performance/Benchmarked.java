package org.tradingarena.engine.statistics.performance;

/**
 * Returns beside those of a benchmark in the same periods; throws {@link IllegalArgumentException} when the two series
 * differ in length. In the arena the benchmark is buy-and-hold of the same symbols from the same start, net of one
 * entry fee.
 */
public final class Benchmarked {

    private Benchmarked() {}

    /** Beta: covariance with the benchmark over its variance. */
    public static Measure beta(double[] returns, double[] benchmark) {
        ReturnSeries.requireSameLength(returns, benchmark);
        if (returns.length < 2) {
            return Measure.undefined("needs at least 2 values");
        }
        return Moments.isConstant(benchmark)
                ? Measure.undefined("the benchmark does not vary")
                : Measure.of(sampleCovariance(returns, benchmark) / Moments.sampleVariance(benchmark));
    }

    /** Jensen's alpha per period: {@code mean(r) − beta · mean(b)}, risk-free rate 0. */
    public static Measure alpha(double[] returns, double[] benchmark) {
        return beta(returns, benchmark)
                .then(beta -> Measure.of(Moments.mean(returns) - beta * Moments.mean(benchmark)));
    }

    /** Alpha per year, arithmetic: alpha per period times A. This is the one that the arena reports, as quantstats. */
    public static Measure arithmeticAlpha(double[] returns, double[] benchmark, Annualisation year) {
        return year.linear(alpha(returns, benchmark));
    }

    /** Alpha per year, compounded: {@code (1 + alpha per period)^A − 1}, as empyrical. */
    public static Measure compoundedAlpha(double[] returns, double[] benchmark, Annualisation year) {
        return year.compounded(alpha(returns, benchmark));
    }

    /** Tracking error per period: sample deviation of the difference to the benchmark. */
    public static Measure trackingError(double[] returns, double[] benchmark) {
        return Moments.deviation(ReturnSeries.above(returns, benchmark));
    }

    /** Information ratio per period: mean difference to the benchmark over its sample deviation. */
    public static Measure informationRatio(double[] returns, double[] benchmark) {
        double[] active = ReturnSeries.above(returns, benchmark);
        return Moments.deviation(active)
                .then(error ->
                        Measure.quotient(Moments.mean(active), error, "the difference to the benchmark does not vary"));
    }

    static double sampleCovariance(double[] left, double[] right) {
        double meanLeft = Moments.mean(left);
        double meanRight = Moments.mean(right);
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (left[i] - meanLeft) * (right[i] - meanRight);
        }
        return sum / (left.length - 1);
    }
}
