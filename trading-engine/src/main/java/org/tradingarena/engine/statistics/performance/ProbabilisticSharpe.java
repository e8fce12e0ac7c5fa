package org.tradingarena.engine.statistics.performance;

/**
 * Probability that the true Sharpe ratio is above a given one (Bailey and López de Prado 2012):
 * {@code Φ((SR − SR*) · √(n − 1) ÷ √(1 − g3·SR + (g4 − 1)/4·SR²))}.
 *
 * <p>All Sharpe ratios are per period. g4 is the <em>raw</em> kurtosis, 3 for normal returns: with the excess in its
 * place, as in some libraries, the figure is wrong.
 */
public final class ProbabilisticSharpe {

    private ProbabilisticSharpe() {}

    /** For a series of returns, against a Sharpe ratio per period. */
    public static Measure of(double[] returns, double benchmark) {
        return SharpeRatio.perPeriod(returns, 0)
                .then(sharpe -> Moments.skewness(returns).then(skewness -> Moments.rawKurtosis(returns)
                        .then(kurtosis -> of(sharpe, benchmark, returns.length, skewness, kurtosis))));
    }

    /**
     * From the figures of a series.
     *
     * @param returns how many there were
     * @param rawKurtosis never below {@code 1 + skewness²}
     */
    public static Measure of(double sharpe, double benchmark, int returns, double skewness, double rawKurtosis) {
        if (returns < 2) {
            return Measure.undefined("needs at least 2 values");
        }
        double variance = 1 - skewness * sharpe + (rawKurtosis - 1) / 4 * sharpe * sharpe;
        if (!(variance > Moments.NOISE)) {
            return Measure.undefined("the error of this Sharpe ratio cannot be estimated");
        }
        return Measure.of(
                StandardNormal.cumulative((sharpe - benchmark) * Math.sqrt(returns - 1.0) / Math.sqrt(variance)));
    }
}
