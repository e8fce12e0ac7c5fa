package org.tradingarena.engine.statistics.performance;

/**
 * The probabilistic Sharpe ratio against the best Sharpe ratio that chance alone gives N competitors (Bailey and López
 * de Prado 2014). The winner of an arena is the maximum of N noisy figures; this takes the maximum into account.
 */
public final class DeflatedSharpe {

    private static final double EULER_MASCHERONI = 0.5772156649015329;

    private DeflatedSharpe() {}

    /**
     * The Sharpe ratio per period that the best of N competitors without skill is expected to reach:
     * {@code √V · ((1 − γ) · Z(1 − 1/N) + γ · Z(1 − 1/(N·e)))}.
     */
    public static Measure expectedMaximum(Trials trials) {
        if (trials.count() < 2) {
            return Measure.undefined("needs at least 2 trials");
        }
        double n = trials.count();
        double maximum = (1 - EULER_MASCHERONI) * StandardNormal.quantile(1 - 1 / n)
                + EULER_MASCHERONI * StandardNormal.quantile(1 - 1 / (n * Math.E));
        return Measure.of(Math.sqrt(trials.variance()) * maximum);
    }

    /** For a series of returns in the same periods as the Sharpe ratios of the trials. */
    public static Measure of(double[] returns, Trials trials) {
        return expectedMaximum(trials).then(maximum -> ProbabilisticSharpe.of(returns, maximum));
    }
}
