package org.tradingarena.engine.market.indicator;

/**
 * {@code atrN}: Wilder's average of the true range. The first candle has no close before it and counts with its own range,
 * as Wilder has it, so that the first value comes with candle N; TA-Lib leaves that candle out, which tells until the seed
 * has faded.
 */
final class AverageTrueRange implements Indicator {

    private final SeededAverage average;
    private double previousClose = Double.NaN;

    AverageTrueRange(int length) {
        this.average = SeededAverage.wilder(length);
    }

    @Override
    public void add(CandleValues candle) {
        average.add(Double.isNaN(previousClose) ? candle.high() - candle.low() : candle.trueRange(previousClose));
        previousClose = candle.close();
    }

    @Override
    public double value(int series) {
        return average.value();
    }
}
