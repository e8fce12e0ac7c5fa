package org.tradingarena.marketdata.domain.candles;

import org.tradingarena.engine.market.Candle;

/** What must be true of a candle whoever sends it; volumes and prices below zero are already impossible by their types. */
final class CandleSanity {

    private CandleSanity() {}

    /** Whether the candle can be one of the series: on its grid, and its low and high around open and close. */
    static boolean possible(CandleSeries series, Candle candle) {
        return series.onGrid(candle.openTime())
                && candle.low().compareTo(candle.open()) <= 0
                && candle.low().compareTo(candle.close()) <= 0
                && candle.high().compareTo(candle.open()) >= 0
                && candle.high().compareTo(candle.close()) >= 0
                && candle.trades() >= 0;
    }
}
