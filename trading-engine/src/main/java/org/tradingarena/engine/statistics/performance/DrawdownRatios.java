package org.tradingarena.engine.statistics.performance;

/** What was gained against what was lost from the peak. */
public final class DrawdownRatios {

    private static final String NO_DRAWDOWN = "no drawdown";

    private DrawdownRatios() {}

    /** Calmar ratio: compound annual growth over the size of the maximum drawdown of the same window. */
    public static Measure calmar(Measure growth, double maximumDrawdown) {
        return growth.then(rate -> Measure.quotient(rate, Math.abs(maximumDrawdown), NO_DRAWDOWN));
    }

    /** Recovery factor: net profit over the largest drawdown in money. */
    public static Measure recoveryFactor(double netProfit, DrawdownHistory drawdowns) {
        return drawdowns
                .deepestInMoney()
                .map(event -> Measure.quotient(netProfit, event.money(), NO_DRAWDOWN))
                .orElse(Measure.undefined(NO_DRAWDOWN));
    }

    /** Ulcer index: {@code √(Σ drawdown² ÷ (n − 1))} over the n samples after the initial capital (quantstats). */
    public static Measure ulcer(double... path) {
        int samples = path.length - 1;
        if (samples < 2) {
            return Measure.undefined("needs at least 2 values");
        }
        double peak = path[0];
        double squares = 0;
        for (double equity : path) {
            peak = Math.max(peak, equity);
            squares += Math.pow(equity / peak - 1, 2);
        }
        return Measure.of(Math.sqrt(squares / (samples - 1)));
    }
}
