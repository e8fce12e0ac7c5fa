package org.tradingarena.engine.market.indicator;

/** {@code emaN}: exponential moving average of the closes; first value with candle N, as in TA-Lib. */
final class ExponentialAverage implements Indicator {

    private final SeededAverage average;

    ExponentialAverage(int length) {
        this.average = SeededAverage.exponential(length);
    }

    @Override
    public void add(CandleValues candle) {
        average.add(candle.close());
    }

    @Override
    public double value(int series) {
        return average.value();
    }
}
