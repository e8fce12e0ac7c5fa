package org.tradingarena.marketdata.adapter.binance;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.rest.BinanceRest;
import org.tradingarena.history.binance.rest.FastRest;
import org.tradingarena.marketdata.application.ingest.CandleLog;
import org.tradingarena.marketdata.application.ingest.Ingest;
import org.tradingarena.marketdata.application.ingest.IngestMetrics;
import org.tradingarena.marketdata.application.ingest.IngestView;
import org.tradingarena.marketdata.application.ingest.LiveMarket;
import org.tradingarena.marketdata.application.ingest.LiveSymbol;
import org.tradingarena.marketdata.application.ingest.LocalTime;
import org.tradingarena.marketdata.application.ingest.VenueClock;
import org.tradingarena.marketdata.domain.candles.CandleSeries;
import org.tradingarena.marketdata.domain.candles.IngestTimings;
import org.tradingarena.marketdata.domain.candles.Told;
import org.tradingarena.marketdata.domain.connection.AttemptBudget;
import org.tradingarena.marketdata.domain.connection.ConnectionTimings;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.simulators.binance.BinanceVenue;
import org.tradingarena.simulators.binance.fault.VenueFaultRule;
import org.tradingarena.simulators.binance.limit.VenueLimits;
import org.tradingarena.simulators.binance.tape.VenueTape;

/** A simulated venue that runs fast, and the whole ingest in front of it on an equally fast clock. */
public final class VenueScene implements AutoCloseable {

    public static final String SPOT = "binance-spot";
    public static final String PERPETUAL = "binance-perpetual";
    public static final Duration STEP = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final VenueTape tape;
    private final HeldClock clock;
    private final BinanceVenue venue;
    private final LocalTime time;
    private final Vertx vertx = Vertx.vertx();
    private final KeptCandles kept = new KeptCandles();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Map<String, BinanceRest> clients = new ConcurrentHashMap<>();
    private final Ingest ingest;
    private final Set<LiveSymbol> owned = new LinkedHashSet<>();
    private volatile int tolerance = 1;

    /** A venue that begins at a moment of its tape, when {@link #release()} is called. */
    public VenueScene(
            VenueTape tape,
            Instant start,
            int speed,
            IngestTimings timings,
            ConnectionTimings connections,
            VenueFaultRule... faults) {
        this.tape = tape;
        this.clock = new HeldClock(start, speed);
        this.venue = BinanceVenue.on(tape)
                .onClock(clock)
                .withFaults(faults)
                .limits(VenueLimits.REAL.weight(VenueLimits.REAL.futuresWeight() * speed))
                .start();
        this.time = new LocalTime(start, clock::nanos, speed);
        this.ingest = ingest(kept, timings, connections, registry);
    }

    /** Another ingest before the same venue, with a log of its own. */
    public Ingest ingest(
            CandleLog log, IngestTimings timings, ConnectionTimings connections, SimpleMeterRegistry meters) {
        IngestMetrics metrics = new IngestMetrics(meters);
        AttemptBudget budget = AttemptBudget.ofBinance();
        return new Ingest(
                name -> Optional.of(market(name, timings, connections, budget, metrics)),
                log,
                metrics,
                time,
                Duration.ofMinutes(15));
    }

    private LiveMarket market(
            String name,
            IngestTimings timings,
            ConnectionTimings connections,
            AttemptBudget budget,
            IngestMetrics metrics) {
        boolean spot = name.equals(SPOT);
        URI streams = spot ? venue.spotSocketUrl() : venue.futuresSocketUrl();
        BinanceRest history = clients.computeIfAbsent(
                name,
                _ -> FastRest.of(
                        vertx,
                        spot ? BinanceMarket.SPOT : BinanceMarket.USD_M,
                        venue.baseUrl(),
                        time::now,
                        () -> Duration.between(Instant.EPOCH, time.now()).toNanos()));
        StreamSettings usual = StreamSettings.of(name, streams, plan(spot)).withTimings(connections);
        StreamSettings settings = new StreamSettings(
                name,
                streams,
                usual.plan(),
                connections,
                usual.grace().multipliedBy(tolerance),
                usual.streamsPerConnection(),
                usual.messageBytes());
        return new LiveMarket(
                name,
                STEP,
                timings,
                history,
                new BinanceStreams(vertx, settings, time, budget, new Random(17), metrics),
                new VenueClock(time));
    }

    /** Lets streams be silent so many times as long, for a venue so fast that this machine's own pauses look like silence. */
    void tolerate(int times) {
        tolerance = times;
    }

    private StreamPlan plan(boolean spot) {
        StreamPlan usual = spot ? StreamPlan.candles(STEP) : StreamPlan.trades();
        return new StreamPlan(usual.streams().stream()
                .map(stream -> new StreamPlan.Stream(
                        stream.suffix(), stream.kind(), stream.silence().multipliedBy(tolerance)))
                .toList());
    }

    /** Timings that do not announce a gap merely because this machine is busy. */
    public static IngestTimings patient() {
        return timings(Duration.ofSeconds(100));
    }

    public static IngestTimings timings(Duration patience) {
        IngestTimings usual = IngestTimings.of(STEP);
        return new IngestTimings(
                usual.late(),
                patience,
                usual.longPatience(),
                usual.askPause(),
                usual.askPauseMost(),
                usual.repairPause(),
                usual.grace(),
                usual.markPatience(),
                usual.quiet());
    }

    public BinanceVenue venue() {
        return venue;
    }

    public Ingest ingest() {
        return ingest;
    }

    public Vertx vertx() {
        return vertx;
    }

    /** Takes a symbol in. */
    public void own(String market, String symbol) {
        owned.add(new LiveSymbol(market, new Symbol(symbol)));
        ingest.own(owned);
    }

    /** Lets the venue begin when all streams are subscribed and the first questions answered. */
    public void release() {
        release(ingest::view, owned.size());
    }

    /** Lets the venue begin when an ingest has so many symbols and all its streams. */
    public void release(Supplier<IngestView> ingests, int symbols) {
        Awaitility.await().atMost(PATIENCE).until(() -> {
            IngestView view = ingests.get();
            return !view.connections().isEmpty()
                    && view.connections().stream().allMatch(one -> one.state().equals("live"))
                    && view.symbols().size() == symbols
                    && view.symbols().stream().allMatch(one -> one.next() != null && !one.asking());
        });
        clock.release();
    }

    public Told told(String market, String symbol) {
        return kept.of(series(market, symbol));
    }

    private static CandleSeries series(String market, String symbol) {
        return new CandleSeries(market, new Symbol(symbol), STEP);
    }

    /**
     * Lets the venue play until every symbol was told up to the moment; returns a whole second that lies ahead then, for a
     * fault to begin with.
     */
    public Instant settled(Instant until) {
        awaitTold(until);
        return Instant.ofEpochSecond(venue.now().getEpochSecond()).plusSeconds(10);
    }

    /** Lets the venue play until every symbol was told up to the moment. */
    public void awaitTold(Instant until) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> owned.stream()
                .allMatch(symbol -> reached(symbol, until)));
    }

    private boolean reached(LiveSymbol symbol, Instant until) {
        synchronized (kept) {
            Instant expected = told(symbol.market(), symbol.symbol().value()).expected();
            return expected != null && !expected.isBefore(until);
        }
    }

    /** Waits until nothing is missing any more before the moment. */
    public void awaitRepaired(Instant until) {
        Awaitility.await().atMost(PATIENCE).until(() -> owned.stream().allMatch(symbol -> {
            synchronized (kept) {
                return told(symbol.market(), symbol.symbol().value()).missing().stream()
                        .noneMatch(openTime -> openTime.isBefore(until));
            }
        }));
    }

    /** Every candle of every symbol from its first one up to the moment is the one that the trades of the tape make. */
    public void expectTruth(Instant until) {
        expectTruthFrom(Instant.MIN, until);
    }

    public void expectTruthFrom(Instant from, Instant until) {
        synchronized (kept) {
            assertThat(kept.broken()).as("broken promises").isEmpty();
            for (LiveSymbol symbol : owned) {
                var candles = told(symbol.market(), symbol.symbol().value()).candles();
                Instant first = candles.firstKey().isBefore(from) ? from : candles.firstKey();
                List<Candle> truth = new TapeTruth(
                                tape, symbol.symbol().base() + symbol.symbol().quote())
                        .candles(first, until, STEP);
                assertThat(truth).isNotEmpty();
                assertThat(truth.stream()
                                .filter(candle -> !candle.equals(candles.get(candle.openTime())))
                                .map(candle -> candle + " but told " + candles.get(candle.openTime()))
                                .toList())
                        .as("candles of %s that differ", symbol.key())
                        .isEmpty();
            }
        }
    }

    /** All gaps that were announced, of all symbols. */
    public List<GapDetected> gaps() {
        synchronized (kept) {
            return owned.stream()
                    .flatMap(symbol -> told(symbol.market(), symbol.symbol().value()).of(GapDetected.class).stream())
                    .toList();
        }
    }

    /** The value of a counter, over all its labels. */
    public double count(String name, String... labels) {
        return registry.find(name).tags(labels).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    Set<String> states() {
        return ingest.view().connections().stream().map(view -> view.state()).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        ingest.close();
        clients.values().forEach(BinanceRest::close);
        vertx.close().toCompletionStage().toCompletableFuture().join();
        venue.close();
    }
}
