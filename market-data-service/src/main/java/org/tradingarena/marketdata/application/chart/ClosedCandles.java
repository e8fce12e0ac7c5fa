package org.tradingarena.marketdata.application.chart;

import java.time.Instant;
import java.util.List;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** The candles of a kind of market: replayed, made up, or of a venue. */
@FunctionalInterface
public interface ClosedCandles {

    /**
     * The whole candles of a timeframe that open in the half-open range, by rising open time; a candle the market does not
     * have is left out.
     *
     * @param from open time of a candle
     * @param to close time of a candle, not later than the market has come
     * @throws MarketUnavailable when the market cannot be read now
     */
    List<Candle> between(CompetitionSpec spec, Symbol symbol, Timeframe timeframe, Instant from, Instant to)
            throws MarketUnavailable;

    /**
     * What tells the candles of a symbol from those that lay under the same name before; what was read in one edition says
     * nothing of another. Always the same unless the kind of market says otherwise.
     *
     * @throws MarketUnavailable when the market cannot be read now
     */
    default String edition(CompetitionSpec spec, Symbol symbol) throws MarketUnavailable {
        return "";
    }
}
