package org.tradingarena.simulators.binance;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tradingarena.simulators.binance.archive.Archives;
import org.tradingarena.simulators.binance.clock.VenueClock;
import org.tradingarena.simulators.binance.fault.FaultBoard;
import org.tradingarena.simulators.binance.fault.Subject;
import org.tradingarena.simulators.binance.fault.VenueFault;
import org.tradingarena.simulators.binance.fault.VenueFaultRule;
import org.tradingarena.simulators.binance.limit.AttemptMeter;
import org.tradingarena.simulators.binance.market.Market;
import org.tradingarena.simulators.binance.market.MarketKind;
import org.tradingarena.simulators.binance.market.Perpetual;
import org.tradingarena.simulators.binance.rest.RestDesk;
import org.tradingarena.simulators.binance.stream.StreamPump;
import org.tradingarena.simulators.binance.tape.VenueTape;

/**
 * A running simulated venue on the loopback interface: public market data of spot and USD-M perpetuals.
 *
 * <pre>{@code
 * try (BinanceVenue venue = BinanceVenue.on(CandleTape.synthetic(List.of("BTCUSDT"), 7)).speed(60).start()) {
 *     client.connect(venue.spotSocketUrl());
 *     venue.strike(VenueFaultRule.of(VenueFault.SILENCE).until(Duration.ofMinutes(2)));
 * }
 * }</pre>
 */
public final class BinanceVenue implements AutoCloseable {

    private static final long TICK_MILLIS = 5;

    private final VenueClock clock;
    private final FaultBoard board = new FaultBoard();
    private final VenueServers servers;
    private final StreamPump pump;
    private final RestGate restGate;
    private final ControlGate controlGate;
    private final StreamGate streamGate;
    private final int restPort;
    private final int streamPort;

    private BinanceVenue(VenueSettings settings) {
        clock = settings.clock();
        board.post(settings.faults(), clock.millis());
        Map<MarketKind, Market> markets = new EnumMap<>(MarketKind.class);
        Market futures = new Market(MarketKind.FUTURES, settings.tape(), board);
        markets.put(MarketKind.SPOT, new Market(MarketKind.SPOT, settings.tape(), board));
        markets.put(MarketKind.FUTURES, futures);
        Perpetual perpetual = new Perpetual(futures, settings.seed());
        servers = VenueServers.create();
        pump = new StreamPump(markets, perpetual, clock, board, settings.limits(), settings.seed());
        Archives archives = new Archives(markets, settings.microseconds());
        restGate = new RestGate(
                servers.vertx(), new RestDesk(markets, perpetual, archives, clock, board, settings.limits()));
        controlGate = new ControlGate(board, clock, this::countsOnLoop);
        streamGate = new StreamGate(
                pump, board, clock, new AttemptMeter(settings.limits().attempts(), System::nanoTime));
        board.onChange(() -> {
            markets.values().forEach(Market::forget);
            archives.forget();
        });
        try {
            restPort = servers.listenForRest(settings.restPort(), restGate::enter);
            streamPort = servers.listenForStreams(settings.streamPort(), this::enter);
            servers.every(TICK_MILLIS, this::tick);
        } catch (RuntimeException failed) {
            servers.close();
            throw failed;
        }
    }

    /** Describes a venue on which this happens. */
    public static VenueBuilder on(VenueTape tape) {
        return new VenueBuilder(tape);
    }

    static BinanceVenue start(VenueSettings settings) {
        return new BinanceVenue(settings);
    }

    /** The base of REST and archives, for spot and futures alike, without a slash at its end. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + restPort);
    }

    /** The base of spot streams: {@code /ws} and {@code /stream} follow. */
    public URI spotSocketUrl() {
        return URI.create("ws://127.0.0.1:" + streamPort);
    }

    /** The base of futures streams: {@code /ws}, {@code /stream}, or the same below {@code /market} and {@code /public}. */
    public URI futuresSocketUrl() {
        return URI.create("ws://127.0.0.1:" + streamPort + "/futures");
    }

    /** The base of the control: {@code /control/faults} and others follow; it answers while REST is refused. */
    public URI controlUrl() {
        return URI.create("http://127.0.0.1:" + streamPort);
    }

    /** Venue time, without what a fault adds to it. */
    public Instant now() {
        return clock.instant();
    }

    /** Lets something go wrong from now on; relative times count from now. */
    public void strike(VenueFaultRule... rules) {
        board.post(List.of(rules), clock.millis());
    }

    /** Ends all faults. */
    public void heal() {
        board.clear();
    }

    /** Ends one kind of fault. */
    public void heal(VenueFault fault) {
        board.clear(fault);
    }

    /** What was asked since the start. */
    public VenueCounts counts() {
        return servers.on(this::countsOnLoop);
    }

    private VenueCounts countsOnLoop() {
        return new VenueCounts(
                restGate.requests(),
                restGate.statuses(),
                new TreeMap<>(restGate.weight()),
                pump.tally().totals(),
                pump.subscriptions());
    }

    private void enter(HttpServerRequest request) {
        if (StreamGate.asks(request)) {
            streamGate.enter(request);
        } else {
            controlGate.enter(request);
        }
    }

    private void tick() {
        boolean refused = board.holds(VenueFault.REFUSED, Subject.request(null, "", ""), clock.millis()) != null;
        servers.restListens(!refused, restPort, restGate::enter);
        pump.tick();
    }

    /** Stops at once; connections break. */
    @Override
    public void close() {
        servers.close();
    }
}
