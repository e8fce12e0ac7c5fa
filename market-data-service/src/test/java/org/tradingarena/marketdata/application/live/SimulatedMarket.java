package org.tradingarena.marketdata.application.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.rest.BinanceRest;
import org.tradingarena.history.binance.rest.RequestGovernor;
import org.tradingarena.history.binance.rest.RestSettings;
import org.tradingarena.history.binance.rest.VenueWatch;
import org.tradingarena.marketdata.adapter.binance.BinanceStreams;
import org.tradingarena.marketdata.adapter.binance.StreamPlan;
import org.tradingarena.marketdata.adapter.binance.StreamSettings;
import org.tradingarena.marketdata.application.feed.FeedMetrics;
import org.tradingarena.marketdata.application.feed.FeedSessions;
import org.tradingarena.marketdata.application.ingest.CandleLog;
import org.tradingarena.marketdata.application.ingest.Ingest;
import org.tradingarena.marketdata.application.ingest.IngestMetrics;
import org.tradingarena.marketdata.application.ingest.LiveMarket;
import org.tradingarena.marketdata.application.ingest.LiveSymbol;
import org.tradingarena.marketdata.application.ingest.LocalTime;
import org.tradingarena.marketdata.application.ingest.VenueClock;
import org.tradingarena.marketdata.domain.candles.CandleSeries;
import org.tradingarena.marketdata.domain.candles.IngestTimings;
import org.tradingarena.marketdata.domain.candles.ToldCandles;
import org.tradingarena.marketdata.domain.connection.AttemptBudget;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.config.LiveFeed;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.simulators.binance.BinanceVenue;

/**
 * Everything between a simulated venue and the frames of a competition, in one process and without a broker: client, streams,
 * ingest, board and sessions. Ingest, board and sessions can be thrown away and made anew over what was told, as after a
 * crash.
 */
final class SimulatedMarket implements AutoCloseable {

    static final String DATASET = "binance-spot";

    private final Vertx vertx = Vertx.vertx();
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final DatasetProfile profile;
    private final KeptFrames frames = new KeptFrames();
    private final List<ArenaEvent> candles = new ArrayList<>();
    private final BinanceRest history;
    private final Set<LiveSymbol> symbols;
    private CandleBoard board = new CandleBoard();
    private Ingest ingest;
    private FeedSessions sessions;

    SimulatedMarket(BinanceVenue venue, Set<LiveSymbol> symbols) {
        this.profile = ArenaConfig.fromEnvironment(Map.of(
                        "ARENA_BINANCE_SPOT_URL", venue.baseUrl().toString(),
                        "ARENA_BINANCE_SPOT_STREAM_URL", venue.spotSocketUrl().toString()))
                .dataset(DATASET);
        this.history = new BinanceRest(
                vertx,
                RestSettings.at(BinanceMarket.SPOT, feed().restUrl()),
                new RequestGovernor(null, RequestGovernor.BULK_SHARE, VenueWatch.NOBODY));
        this.symbols = symbols;
        this.ingest = newIngest();
        this.sessions = newSessions();
    }

    /** Takes candles in and tells a competition its market. */
    void run(CompetitionChanged competition) {
        ingest.own(symbols);
        sessions.read(0, 0, competition);
    }

    /** Throws away what a process holds, and begins again over what was told. */
    void crash() {
        sessions.close();
        ingest.close();
        CandleBoard fresh = new CandleBoard();
        synchronized (candles) {
            board = fresh;
            candles.forEach(event -> pin(event, fresh));
        }
        ingest = newIngest();
        sessions = newSessions();
    }

    KeptFrames frames() {
        return frames;
    }

    BinanceRest history() {
        return history;
    }

    MeterRegistry registry() {
        return registry;
    }

    DatasetProfile profile() {
        return profile;
    }

    private LiveFeed feed() {
        return Objects.requireNonNull(profile.live());
    }

    private FeedSessions newSessions() {
        FeedMetrics metrics = new FeedMetrics(registry);
        LiveVenue venue = new LiveVenue(profile, history, new SampledVenueClock(history, System::nanoTime, 1));
        FeedSessions made =
                new FeedSessions(new LiveSupplies(_ -> Optional.of(venue), board, frames, metrics), frames, metrics);
        made.assigned(Map.of(0, 0L));
        return made;
    }

    private Ingest newIngest() {
        LocalTime time = new LocalTime(Instant.now(), System::nanoTime, 1);
        IngestMetrics metrics = new IngestMetrics(registry);
        Duration step = profile.step();
        BinanceStreams streams = new BinanceStreams(
                vertx,
                StreamSettings.of(DATASET, feed().streamUrl(), StreamPlan.candles(step)),
                time,
                AttemptBudget.ofBinance(),
                RandomGenerator.getDefault(),
                metrics);
        LiveMarket market =
                new LiveMarket(DATASET, step, IngestTimings.of(step), history, streams, new VenueClock(time));
        return new Ingest(_ -> Optional.of(market), new KeptLog(), metrics, time, CandleBoard.REACH);
    }

    private static void pin(ArenaEvent event, CandleBoard onto) {
        switch (event) {
            case CandleClosed candle -> onto.closed(candle);
            case GapDetected gap -> onto.missing(gap);
            default -> {}
        }
    }

    @Override
    public void close() {
        sessions.close();
        ingest.close();
        history.close();
        vertx.close();
    }

    /** The topic of candles, in memory. */
    private final class KeptLog implements CandleLog {

        @Override
        public CompletableFuture<Void> append(CandleSeries series, ArenaEvent event) {
            synchronized (candles) {
                candles.add(event);
                pin(event, board);
            }
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public ToldCandles told(CandleSeries series) {
            ToldCandles told = new ToldCandles(series);
            synchronized (candles) {
                candles.stream()
                        .filter(event -> event instanceof CandleClosed closed
                                        && closed.bar().symbol().equals(series.symbol())
                                || event instanceof GapDetected gap
                                        && gap.symbol().equals(series.symbol()))
                        .forEach(told::fold);
            }
            return told;
        }
    }
}
