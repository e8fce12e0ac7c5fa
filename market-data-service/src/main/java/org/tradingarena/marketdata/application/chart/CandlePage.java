package org.tradingarena.marketdata.application.chart;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/**
 * A stretch of a chart.
 *
 * @param candles closed, by rising open time
 * @param marketTime how far the market of the competition has come; no candle closes later
 * @param older what to ask {@code before} for the stretch that ends where this one begins; null when there is none
 */
public record CandlePage(
        Symbol symbol,
        Timeframe timeframe,
        List<Candle> candles,
        Instant marketTime,
        @Nullable Instant older) {

    public CandlePage {
        candles = List.copyOf(candles);
    }
}
