package org.tradingarena.marketdata.adapter.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.marketdata.application.chart.CandlePage;

/**
 * A stretch of a chart as the outside sees it; decimals are strings.
 *
 * @param marketTime how far the market of the competition has come
 * @param older what to ask {@code before} for the stretch that ends where this one begins; null when there is none
 */
public record CandlesView(
        String symbol,
        String timeframe,
        Instant marketTime,
        List<CandleView> candles,
        @Nullable Instant older) {

    /** A closed candle; {@code volume} in units of the base asset, {@code trades} 0 where the data does not count them. */
    public record CandleView(
            Instant openTime, String open, String high, String low, String close, String volume, long trades) {

        static CandleView of(Candle candle) {
            return new CandleView(
                    candle.openTime(),
                    candle.open().toString(),
                    candle.high().toString(),
                    candle.low().toString(),
                    candle.close().toString(),
                    candle.volume().toString(),
                    candle.trades());
        }
    }

    static CandlesView of(CandlePage page) {
        return new CandlesView(
                page.symbol().value(),
                page.timeframe().wireName(),
                page.marketTime(),
                page.candles().stream().map(CandleView::of).toList(),
                page.older());
    }
}
