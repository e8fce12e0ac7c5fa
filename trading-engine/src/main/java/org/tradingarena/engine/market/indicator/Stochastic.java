package org.tradingarena.engine.market.indicator;

/**
 * {@code stochasticN}: the slow stochastic N, 3, 3 (G. Lane), from 0 to 100, as TA-Lib's STOCH with plain means. Where the
 * close lies between the lowest low and the highest high of N candles, averaged over 3 candles, is K, from candle N + 2 on;
 * the mean of 3 K is D, from candle N + 4 on. A range of nothing counts as its middle, 50, where TA-Lib says 0.
 */
final class Stochastic implements Indicator {

    private static final int SMOOTHING = 3;
    private static final double MIDDLE = 50;

    private final WindowRange range;
    private final WindowSum positions = new WindowSum(SMOOTHING);
    private final WindowSum smoothed = new WindowSum(SMOOTHING);
    private double k = Double.NaN;
    private double d = Double.NaN;

    Stochastic(int length) {
        this.range = new WindowRange(length);
    }

    @Override
    public void add(CandleValues candle) {
        range.add(candle);
        double width = range.highest() - range.lowest();
        if (Double.isNaN(width)) {
            return;
        }
        k = positions.add(width == 0 ? MIDDLE : 100 * (candle.close() - range.lowest()) / width) / SMOOTHING;
        if (!Double.isNaN(k)) {
            d = smoothed.add(k) / SMOOTHING;
        }
    }

    @Override
    public double value(int series) {
        return series == 0 ? k : d;
    }
}
