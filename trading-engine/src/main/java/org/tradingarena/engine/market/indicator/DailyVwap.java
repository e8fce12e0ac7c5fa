package org.tradingarena.engine.market.indicator;

/**
 * {@code vwap}: typical prices of the UTC day so far, weighted by volume. It begins with the first candle that opens at
 * 00:00, since of a day that was joined in its middle nobody knows the beginning, and has no value until somebody traded.
 */
final class DailyVwap implements Indicator {

    private double turnover = Double.NaN;
    private double volume = Double.NaN;

    @Override
    public void add(CandleValues candle) {
        if (candle.opensDay()) {
            turnover = 0;
            volume = 0;
        }
        turnover += candle.typicalPrice() * candle.volume();
        volume += candle.volume();
    }

    @Override
    public double value(int series) {
        return turnover / volume;
    }
}
