package org.tradingarena.engine.statistics.performance;

/**
 * Mean return above the risk-free rate over the sample deviation of the same (Sharpe 1994; the convention of
 * empyrical). Undefined below two returns and for returns that do not vary.
 */
public final class SharpeRatio {

    private static final String FLAT = "returns do not vary";

    private SharpeRatio() {}

    /** Per period, above a constant rate per period. */
    public static Measure perPeriod(double[] returns, double riskFreePerPeriod) {
        return ofExcess(ReturnSeries.above(returns, riskFreePerPeriod));
    }

    /** Per period, above the risk-free return of each period. */
    public static Measure perPeriod(double[] returns, double[] riskFree) {
        return ofExcess(ReturnSeries.above(returns, riskFree));
    }

    /** Per year: per period above {@code (1 + rf)^(1/A) − 1}, times √A. */
    public static Measure annual(double[] returns, double annualRiskFree, Annualisation year) {
        return year.byRoot(perPeriod(returns, year.ratePerPeriod(annualRiskFree)));
    }

    static Measure ofExcess(double[] excess) {
        return Moments.deviation(excess).then(deviation -> Measure.quotient(Moments.mean(excess), deviation, FLAT));
    }
}
