package org.tradingarena.marketdata.adapter.binance;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.tradingarena.marketdata.application.ingest.ConnectionView;
import org.tradingarena.marketdata.application.ingest.IngestMetrics;
import org.tradingarena.marketdata.application.ingest.LocalTime;
import org.tradingarena.marketdata.application.ingest.VenueStreams;
import org.tradingarena.marketdata.domain.connection.AttemptBudget;

/**
 * The streams of one market of Binance, over as many combined connections as their number asks for. All of them live on one
 * event loop; callers of any thread are heard there in order.
 */
public final class BinanceStreams implements VenueStreams {

    private static final Duration TICK = Duration.ofMillis(100);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int CONNECTIONS = 64;

    private final StreamSettings settings;
    private final LocalTime time;
    private final AttemptBudget budget;
    private final RandomGenerator random;
    private final IngestMetrics metrics;
    private final Vertx vertx;
    private final Context loop;
    private final WebSocketClient client;
    private final long timer;
    private final List<VenueConnection> connections = new ArrayList<>();
    private volatile List<ConnectionView> views = List.of();
    private boolean closed;

    /** Connects to nothing before the first symbol is watched. */
    public BinanceStreams(
            Vertx vertx,
            StreamSettings settings,
            LocalTime time,
            AttemptBudget budget,
            RandomGenerator random,
            IngestMetrics metrics) {
        this.settings = settings;
        this.time = time;
        this.budget = budget;
        this.random = random;
        this.metrics = metrics;
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(CONNECTIONS)
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxFrameSize(settings.messageBytes())
                .setMaxMessageSize(settings.messageBytes())
                .setTcpKeepAlive(true));
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(time.realNanos(TICK)));
        this.timer = vertx.setPeriodic(millis, _ -> loop.runOnContext(_ -> tick()));
        metrics.watchConnections(settings.market(), this::connections);
    }

    @Override
    public void watch(String venueSymbol, Listener listener) {
        loop.runOnContext(_ -> {
            if (!closed) {
                withRoom().add(venueSymbol, new WatchedSymbol(venueSymbol, settings.plan(), listener));
                show();
            }
        });
    }

    private VenueConnection withRoom() {
        int needed = settings.plan().streams().size();
        return connections.stream()
                .filter(connection -> connection.streams() + needed <= settings.streamsPerConnection())
                .findFirst()
                .orElseGet(this::another);
    }

    private VenueConnection another() {
        VenueConnection connection = new VenueConnection(settings, client, time, budget, random, metrics);
        connections.add(connection);
        return connection;
    }

    @Override
    public void forget(String venueSymbol) {
        loop.runOnContext(_ -> {
            connections.forEach(connection -> connection.remove(venueSymbol));
            connections.stream().filter(connection -> connection.streams() == 0).forEach(VenueConnection::close);
            connections.removeIf(connection -> connection.streams() == 0);
            show();
        });
    }

    @Override
    public void renew(String venueSymbol) {
        loop.runOnContext(_ -> connections.forEach(connection -> connection.renew(venueSymbol)));
    }

    private void tick() {
        connections.forEach(VenueConnection::tick);
        show();
    }

    private void show() {
        views = connections.stream().map(VenueConnection::view).toList();
    }

    @Override
    public List<ConnectionView> connections() {
        return views;
    }

    @Override
    public void close() {
        vertx.cancelTimer(timer);
        loop.runOnContext(_ -> {
            closed = true;
            connections.forEach(VenueConnection::close);
            connections.clear();
            show();
            var _ = client.close();
        });
    }
}
