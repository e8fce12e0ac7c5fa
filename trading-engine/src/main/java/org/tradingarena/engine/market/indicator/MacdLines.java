package org.tradingarena.engine.market.indicator;

/**
 * {@code macd}: EMA 12 of the closes less their EMA 26, from candle 26 on; the signal is the EMA 9 of that, from candle 34
 * on, and the histogram the difference of the two. The fast average is seeded with the first 12 candles, as every
 * published table does; TA-Lib seeds it with candles 15 to 26, which tells until both have faded.
 */
final class MacdLines implements Indicator {

    private final SeededAverage fast = SeededAverage.exponential(12);
    private final SeededAverage slow = SeededAverage.exponential(26);
    private final SeededAverage signal = SeededAverage.exponential(9);
    private double macd = Double.NaN;

    @Override
    public void add(CandleValues candle) {
        macd = fast.add(candle.close()) - slow.add(candle.close());
        if (!Double.isNaN(macd)) {
            signal.add(macd);
        }
    }

    @Override
    public double value(int series) {
        return switch (series) {
            case 0 -> macd;
            case 1 -> signal.value();
            default -> macd - signal.value();
        };
    }
}
