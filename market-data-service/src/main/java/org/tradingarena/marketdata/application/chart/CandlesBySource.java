package org.tradingarena.marketdata.application.chart;

import java.time.Instant;
import java.util.List;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.MarketSource;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/**
 * Asks those who have the market of a competition.
 *
 * @param recorded replays and synthetic markets
 * @param live venues as they happen
 */
public record CandlesBySource(ClosedCandles recorded, ClosedCandles live) implements ClosedCandles {

    @Override
    public List<Candle> between(CompetitionSpec spec, Symbol symbol, Timeframe timeframe, Instant from, Instant to)
            throws MarketUnavailable {
        return of(spec).between(spec, symbol, timeframe, from, to);
    }

    @Override
    public String edition(CompetitionSpec spec, Symbol symbol) throws MarketUnavailable {
        return of(spec).edition(spec, symbol);
    }

    private ClosedCandles of(CompetitionSpec spec) {
        return spec.market().source() == MarketSource.LIVE ? live : recorded;
    }
}
