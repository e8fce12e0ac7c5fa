package org.tradingarena.marketdata.application.live;

import java.time.Instant;
import java.util.List;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.marketdata.application.chart.ClosedCandles;
import org.tradingarena.marketdata.application.chart.MarketUnavailable;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** Candles of live markets for charts: the venue's own, which may know a second that came too late for a frame. */
public final class VenueCandles implements ClosedCandles {

    private final LiveVenues venues;

    public VenueCandles(LiveVenues venues) {
        this.venues = venues;
    }

    @Override
    public List<Candle> between(CompetitionSpec spec, Symbol symbol, Timeframe timeframe, Instant from, Instant to)
            throws MarketUnavailable {
        String dataset = spec.market().dataset();
        LiveVenue venue = venues.find(dataset)
                .orElseThrow(() -> new MarketUnavailable("'" + dataset + "' is not configured as a live market"));
        try {
            return venue.history().candles(venue.venueSymbol(symbol), timeframe.duration(), from, to);
        } catch (VenueUnavailable | VenueRefused silent) {
            throw new MarketUnavailable(venue.profile().label() + ": " + silent.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new MarketUnavailable("the service stops");
        }
    }
}
