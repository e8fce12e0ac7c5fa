package org.tradingarena.marketdata.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.marketdata.adapter.binance.BinanceStreams;
import org.tradingarena.marketdata.adapter.binance.StreamPlan;
import org.tradingarena.marketdata.adapter.binance.StreamSettings;
import org.tradingarena.marketdata.application.ingest.CandleLog;
import org.tradingarena.marketdata.application.ingest.Ingest;
import org.tradingarena.marketdata.application.ingest.IngestMetrics;
import org.tradingarena.marketdata.application.ingest.LiveMarket;
import org.tradingarena.marketdata.application.ingest.LiveSymbol;
import org.tradingarena.marketdata.application.ingest.LocalTime;
import org.tradingarena.marketdata.application.ingest.NeededSymbols;
import org.tradingarena.marketdata.application.ingest.VenueClock;
import org.tradingarena.marketdata.application.live.LiveVenue;
import org.tradingarena.marketdata.application.live.LiveVenues;
import org.tradingarena.marketdata.domain.candles.IngestTimings;
import org.tradingarena.marketdata.domain.connection.AttemptBudget;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.config.LiveFeed;

/** The ingest with its streams, over the same clients of the venues that the feed sessions use. */
@ApplicationScoped
public class IngestObjects {

    @Produces
    @Singleton
    Ingest ingest(
            LiveVenues venues,
            CandleLog log,
            MeterRegistry registry,
            Vertx vertx,
            Clock clock,
            MarketDataConfig settings) {
        LocalTime time = new LocalTime(
                clock.instant(), System::nanoTime, settings.venue().speed());
        IngestMetrics metrics = new IngestMetrics(registry);
        AttemptBudget budget = AttemptBudget.ofBinance();
        return new Ingest(
                name -> venues.find(name).map(venue -> market(venue, vertx, time, budget, metrics)),
                log,
                metrics,
                time,
                settings.horizon());
    }

    /** A wrong symbol in the configuration ends the start of the service. */
    @Produces
    @Singleton
    NeededSymbols neededSymbols(MarketDataConfig settings) {
        return new NeededSymbols(settings.alwaysOn().orElse(List.of()).stream()
                .map(LiveSymbol::of)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static LiveMarket market(
            LiveVenue venue, Vertx vertx, LocalTime time, AttemptBudget budget, IngestMetrics metrics) {
        DatasetProfile profile = venue.profile();
        LiveFeed feed = Objects.requireNonNull(profile.live(), "a live data set says where it is read");
        Duration step = profile.step();
        StreamPlan plan =
                venue.history().market() == BinanceMarket.SPOT ? StreamPlan.candles(step) : StreamPlan.trades();
        BinanceStreams streams = new BinanceStreams(
                vertx,
                StreamSettings.of(profile.name(), feed.streamUrl(), plan),
                time,
                budget,
                RandomGenerator.getDefault(),
                metrics);
        return new LiveMarket(
                profile.name(), step, IngestTimings.of(step), venue.history(), streams, new VenueClock(time));
    }
}
