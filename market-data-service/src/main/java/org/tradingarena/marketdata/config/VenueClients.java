package org.tradingarena.marketdata.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.rest.BinanceRest;
import org.tradingarena.history.binance.rest.RequestGovernor;
import org.tradingarena.history.binance.rest.RestSettings;
import org.tradingarena.marketdata.adapter.binance.RestMetrics;
import org.tradingarena.marketdata.application.live.LiveVenue;
import org.tradingarena.marketdata.application.live.LiveVenues;
import org.tradingarena.marketdata.application.live.SampledVenueClock;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.config.LiveFeed;
import org.tradingarena.schema.event.competition.VenueKind;

/** One client for each live venue of the configuration, all behind one governor; nothing is asked before it is needed. */
@ApplicationScoped
public class VenueClients {

    @Produces
    @Singleton
    RequestGovernor governor(MarketDataConfig settings, MeterRegistry registry) {
        Path pauseFile = settings.venue().pauseFile().map(Path::of).orElse(null);
        return new RequestGovernor(pauseFile, RequestGovernor.BULK_SHARE, new RestMetrics(registry));
    }

    @Produces
    @Singleton
    LiveVenues liveVenues(ArenaConfig config, Vertx vertx, RequestGovernor governor, MarketDataConfig settings) {
        Map<String, LiveVenue> venues = new LinkedHashMap<>();
        int speed = settings.venue().speed();
        for (DatasetProfile profile : config.datasets().values()) {
            LiveFeed feed = profile.live();
            if (feed != null) {
                BinanceMarket market = profile.venue() == VenueKind.SPOT ? BinanceMarket.SPOT : BinanceMarket.USD_M;
                BinanceRest history = new BinanceRest(vertx, RestSettings.at(market, feed.restUrl()), governor);
                SampledVenueClock clock = new SampledVenueClock(history, System::nanoTime, speed);
                venues.put(profile.name(), new LiveVenue(profile, history, clock));
            }
        }
        return name -> Optional.ofNullable(venues.get(name));
    }
}
