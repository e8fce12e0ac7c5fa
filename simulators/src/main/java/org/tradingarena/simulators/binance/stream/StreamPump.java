package org.tradingarena.simulators.binance.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.tradingarena.simulators.binance.clock.VenueClock;
import org.tradingarena.simulators.binance.fault.FaultBoard;
import org.tradingarena.simulators.binance.limit.VenueLimits;
import org.tradingarena.simulators.binance.market.Interval;
import org.tradingarena.simulators.binance.market.Market;
import org.tradingarena.simulators.binance.market.MarketKind;
import org.tradingarena.simulators.binance.market.Perpetual;
import org.tradingarena.simulators.binance.tape.Pair;

/** Sends what is due to whoever listens, in order of venue time; driven by a tick of its event loop. */
public final class StreamPump {

    /** At most so much venue time is told at once, so that a jump of the clock cannot fill the memory. */
    private static final long SLICE = 60_000;

    private static final int GOING_AWAY = 1001;
    private static final int POLICY = 1008;
    private static final long LONGEST_STALL = 30_000_000_000L;

    private final VenueClock clock;
    private final FaultBoard board;
    private final VenueLimits limits;
    private final Perpetual perpetual;
    private final Map<MarketKind, Market> markets;
    private final long seed;
    private final LongSupplier nanos;
    private final Set<StreamSocket> sockets = new LinkedHashSet<>();
    private final Map<Place, StreamFeed> feeds = new HashMap<>();
    private final Delivery delivery;
    private final SocketFaults socketFaults;
    private final StreamTally tally = new StreamTally();
    private long told;

    /** A pump over both markets. */
    public StreamPump(
            Map<MarketKind, Market> markets,
            Perpetual perpetual,
            VenueClock clock,
            FaultBoard board,
            VenueLimits limits,
            long seed) {
        this.markets = markets;
        this.perpetual = perpetual;
        this.clock = clock;
        this.board = board;
        this.limits = limits;
        this.seed = seed;
        this.nanos = System::nanoTime;
        this.told = clock.millis();
        this.delivery = new Delivery(board, tally);
        this.socketFaults = new SocketFaults(board, tally);
    }

    /** What happened on its connections so far. */
    public StreamTally tally() {
        return tally;
    }

    /** Takes a connection in; what it says is handed to the {@link Line} that comes back. */
    public Line open(MarketKind market, Wire wire, boolean combined, List<String> streams) {
        StreamSocket socket = new StreamSocket(market, wire, combined, limits, nanos, clock.millis());
        socket.streams().addAll(streams);
        sockets.add(socket);
        tally.opened();
        if (socket.tooManyStreams()) {
            close(socket, POLICY, "too-many-streams");
        }
        return new Line(socket);
    }

    /** Names of the streams that somebody listens to, with how many do. */
    public Map<String, Integer> subscriptions() {
        Map<String, Integer> counts = new TreeMap<>();
        sockets.forEach(socket -> socket.streams().forEach(stream -> counts.merge(stream, 1, Integer::sum)));
        return counts;
    }

    /** Tells what became due since the last tick, carries faults out and looks after the connections. */
    public void tick() {
        long now = clock.millis();
        while (told < now) {
            long to = sockets.isEmpty() ? now : Math.min(now, told + SLICE);
            tell(told, to);
            told = to;
            socketFaults.act(List.copyOf(sockets), to, this::close);
        }
        for (StreamSocket socket : List.copyOf(sockets)) {
            lookAfter(socket);
        }
    }

    private void lookAfter(StreamSocket socket) {
        if (!socket.alive()) {
            close(socket, POLICY, "no-pong");
        } else if (socket.ageNanos() >= limits.life().toNanos()) {
            close(socket, GOING_AWAY, "life-over");
        } else if (socket.stalledFor() > LONGEST_STALL) {
            close(socket, POLICY, "slow-reader");
        }
    }

    private void tell(long from, long to) {
        Map<Place, List<StreamEvent>> due = new HashMap<>();
        for (StreamSocket socket : List.copyOf(sockets)) {
            List<StreamEvent> events = new ArrayList<>();
            for (String stream : socket.streams()) {
                events.addAll(due.computeIfAbsent(new Place(socket.market(), stream), place -> due(place, from, to)));
            }
            events.sort(Comparator.comparingLong(StreamEvent::due));
            events.forEach(event -> delivery.deliver(socket, event));
        }
    }

    private List<StreamEvent> due(Place place, long from, long to) {
        StreamFeed known = feeds.get(place);
        StreamFeed feed = known == null ? feed(place, to) : known;
        if (feed == null) {
            return List.of();
        }
        feeds.put(place, feed);
        return feed.due(from, to);
    }

    private @Nullable StreamFeed feed(Place place, long now) {
        StreamName name = StreamName.parse(place.market, place.stream);
        Market market = markets.get(place.market);
        if (name == null || market == null) {
            return null;
        }
        Pair pair = market.pair(name.symbol(), now).orElse(null);
        if (pair == null) {
            return null;
        }
        Interval interval = name.interval();
        KlineSchedule schedule =
                new KlineSchedule(name, interval == null ? Interval.M1 : interval, pair, market, board, seed);
        return new StreamFeed(name, pair, market, perpetual, board, schedule);
    }

    private void close(StreamSocket socket, int status, String reason) {
        if (sockets.remove(socket)) {
            tally.closed(reason);
            if (status == 0) {
                socket.wire().cut();
            } else {
                socket.wire().close(status, reason);
            }
        }
    }

    /** What the server hands in of one connection. */
    public final class Line {

        private final StreamSocket socket;

        private Line(StreamSocket socket) {
            this.socket = socket;
        }

        /** A text message came. */
        public void received(String text) {
            tally.received();
            if (!socket.mayReceive()) {
                close(socket, POLICY, "too-many-messages");
                return;
            }
            String answer = Commands.answer(socket, text);
            if (socket.tooManyStreams()) {
                close(socket, POLICY, "too-many-streams");
                return;
            }
            socket.wire().send(answer);
        }

        /** A ping of the client came; the server has answered it. */
        public void pinged() {
            if (!socket.mayReceive()) {
                close(socket, POLICY, "too-many-messages");
            }
        }

        /** The answer to a ping came. */
        public void ponged() {
            socket.ponged();
            pinged();
        }

        /** The client is gone. */
        public void gone() {
            if (sockets.remove(socket)) {
                tally.closed("client");
            }
        }
    }

    private record Place(MarketKind market, String stream) {}
}
