package org.tradingarena.engine.market.indicator;

/**
 * One indicator over the closed candles of one symbol and timeframe. It may have several series; which of them is which
 * stands in {@link org.tradingarena.schema.types.IndicatorKind}. Not thread-safe.
 */
public interface Indicator {

    /** Folds the next closed candle. */
    void add(CandleValues candle);

    /** The newest value of a series; NaN until its definition has one, or where it divides by zero. */
    double value(int series);
}
