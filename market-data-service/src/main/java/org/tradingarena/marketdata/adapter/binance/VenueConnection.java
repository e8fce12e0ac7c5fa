package org.tradingarena.marketdata.adapter.binance;

import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tradingarena.history.binance.StreamMessage;
import org.tradingarena.history.binance.wire.StreamMessages;
import org.tradingarena.marketdata.application.ingest.ConnectionView;
import org.tradingarena.marketdata.application.ingest.IngestMetrics;
import org.tradingarena.marketdata.application.ingest.LocalTime;
import org.tradingarena.marketdata.domain.connection.AttemptBudget;
import org.tradingarena.marketdata.domain.connection.ConnectionState;
import org.tradingarena.marketdata.domain.connection.ConnectionTimings;

/**
 * A connection with its symbols: leads the sockets through the states of {@link ConnectionState}. Everything happens on one
 * event loop; nothing here blocks.
 */
final class VenueConnection {

    private static final Logger LOG = Logger.getLogger(VenueConnection.class);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int ADDRESS_BANNED = 418;
    private static final int FORBIDDEN = 403;

    /** The new socket takes over without data on every stream after this: a stream may be silent for its own reasons. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private final StreamSettings settings;
    private final ConnectionTimings timings;
    private final WebSocketClient client;
    private final LocalTime time;
    private final AttemptBudget budget;
    private final RandomGenerator random;
    private final IngestMetrics metrics;
    private final Map<String, WatchedSymbol> symbols = new HashMap<>();
    private ConnectionState state;
    private VenueSocket current = new VenueSocket();
    private @Nullable VenueSocket next;
    private long reconnects;
    private @Nullable String problem;
    private boolean closed;

    VenueConnection(
            StreamSettings settings,
            WebSocketClient client,
            LocalTime time,
            AttemptBudget budget,
            RandomGenerator random,
            IngestMetrics metrics) {
        this.settings = settings;
        this.timings = settings.timings();
        this.client = client;
        this.time = time;
        this.budget = budget;
        this.random = random;
        this.metrics = metrics;
        this.state = ConnectionState.Connecting.first(time.now(), timings.opening());
        open(current);
    }

    int streams() {
        return symbols.size() * settings.plan().streams().size();
    }

    void add(String venueSymbol, WatchedSymbol symbol) {
        symbols.put(venueSymbol, symbol);
        sockets().forEach(socket -> socket.subscribe(symbol.streams()));
        symbol.subscribed(time.now(), settings.grace());
        send();
    }

    void remove(String venueSymbol) {
        WatchedSymbol symbol = symbols.remove(venueSymbol);
        if (symbol != null) {
            sockets().forEach(socket -> socket.unsubscribe(symbol.streams()));
            send();
        }
    }

    boolean has(String venueSymbol) {
        return symbols.containsKey(venueSymbol);
    }

    /** Subscribes a symbol anew on the socket that serves. */
    void renew(String venueSymbol) {
        WatchedSymbol symbol = symbols.get(venueSymbol);
        if (symbol != null && state instanceof ConnectionState.Live) {
            metrics.resubscribed(settings.market());
            current.unsubscribe(symbol.streams());
            current.subscribe(symbol.streams());
            send();
        }
    }

    void close() {
        closed = true;
        sockets().forEach(VenueSocket::close);
    }

    private List<VenueSocket> sockets() {
        return next == null ? List.of(current) : List.of(current, next);
    }

    private void send() {
        sockets().forEach(socket -> socket.send(time.unhurried()));
    }

    /** Time has passed. */
    void tick() {
        Instant now = time.now();
        switch (state) {
            case ConnectionState.Connecting connecting -> {
                if (!now.isBefore(connecting.giveUpAt())) {
                    failed(current, "no streams within " + timings.opening(), null);
                }
            }
            case ConnectionState.Live live -> {
                if (!now.isBefore(live.renewAt())) {
                    replace(live, "age");
                } else {
                    checkSilence(now, live);
                }
            }
            case ConnectionState.Draining draining -> drain(now, draining);
            case ConnectionState.Backoff backoff -> {
                if (!now.isBefore(backoff.until())) {
                    state = backoff.retry(now, timings.opening());
                    reopen();
                }
            }
            case ConnectionState.Banned banned -> {
                if (!now.isBefore(banned.until())) {
                    state = banned.retry(now, timings.opening());
                    reopen();
                }
            }
        }
        send();
    }

    private void checkSilence(Instant now, ConnectionState.Live live) {
        List<String> silent = new ArrayList<>();
        boolean reconnect = false;
        for (Map.Entry<String, WatchedSymbol> entry : symbols.entrySet()) {
            switch (entry.getValue().check(now, settings.grace())) {
                case FINE -> {}
                case RESUBSCRIBE -> silent.add(entry.getKey());
                case RECONNECT -> reconnect = true;
            }
        }
        if (reconnect) {
            LOG.warnf("%s: streams are silent on an open connection; connects anew", settings.market());
            current.close();
            reconnected("silence");
            state = live.abandoned(now, timings.opening());
            reopen();
        } else if (!silent.isEmpty()) {
            LOG.warnf("%s: %d silent streams are subscribed anew", settings.market(), silent.size());
            silent.forEach(this::renew);
        }
    }

    private void drain(Instant now, ConnectionState.Draining draining) {
        VenueSocket replacement = next;
        Instant retryAt = draining.retryAt();
        if (retryAt != null) {
            if (!now.isBefore(retryAt)) {
                state = draining.retry(now, timings.opening());
                next = fresh();
                open(next);
            }
        } else if (replacement != null && takesOver(replacement, now)) {
            current.close();
            current = replacement;
            next = null;
            state = draining.replaced(now, timings.lifetime(random));
        } else if (replacement != null && !now.isBefore(draining.giveUpAt())) {
            failed(replacement, "no streams within " + timings.opening(), null);
        }
    }

    private boolean takesOver(VenueSocket replacement, Instant now) {
        Instant subscribedAt = replacement.subscribedAt();
        boolean data = settings.plan().streams().stream()
                .filter(StreamPlan.Stream::watched)
                .allMatch(stream -> replacement.hasHeard(stream.kind()));
        return subscribedAt != null && (data || !now.isBefore(subscribedAt.plus(OVERLAP)));
    }

    private void replace(ConnectionState.Live live, String cause) {
        reconnected(cause);
        state = live.replace(time.now(), timings.opening());
        VenueSocket replacement = fresh();
        next = replacement;
        open(replacement);
    }

    private void reopen() {
        current = fresh();
        open(current);
    }

    private VenueSocket fresh() {
        VenueSocket socket = new VenueSocket();
        List<String> all = symbols.values().stream()
                .flatMap(symbol -> symbol.streams().stream())
                .toList();
        socket.subscribe(all);
        return socket;
    }

    private void open(VenueSocket socket) {
        if (!budget.take(time.unhurried())) {
            failed(socket, "the venue allows no more attempts for the moment", null);
            return;
        }
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost(settings.base().getHost())
                .setPort(settings.port())
                .setSsl(settings.tls())
                .setURI(settings.path());
        client.connect(options).onComplete(connected -> {
            if (connected.failed()) {
                failed(socket, String.valueOf(connected.cause().getMessage()), connected.cause());
            } else {
                opened(socket, connected.result());
            }
        });
    }

    private void opened(VenueSocket socket, WebSocket opened) {
        if (closed || socket.isClosed() || (socket != current && socket != next)) {
            var _ = opened.close();
            return;
        }
        opened.textMessageHandler(text -> heard(socket, text));
        opened.exceptionHandler(broken -> problem = String.valueOf(broken.getMessage()));
        opened.closeHandler(_ -> lost(socket, "closed by the venue: " + opened.closeReason()));
        socket.opened(opened);
        socket.send(time.unhurried());
    }

    private void heard(VenueSocket socket, String text) {
        if (closed || socket.isClosed()) {
            return;
        }
        switch (StreamMessages.read(text)) {
            case StreamMessage.CandleUpdate update -> deliver(socket, update.symbol(), StreamPlan.Kind.CANDLES, update);
            case StreamMessage.Traded traded -> deliver(socket, traded.symbol(), StreamPlan.Kind.TRADES, traded);
            case StreamMessage.Marked marked -> deliver(socket, marked.symbol(), StreamPlan.Kind.MARKS, marked);
            case StreamMessage.CommandAnswered answer -> answered(socket, answer);
            case StreamMessage.ShutdownAnnounced _ -> {
                if (socket == current && state instanceof ConnectionState.Live live) {
                    LOG.infof("%s: the venue announces the end of the connection", settings.market());
                    replace(live, "shutdown");
                }
            }
            case StreamMessage.Other other -> {
                if (!other.readable()) {
                    metrics.unreadable(settings.market());
                    LOG.debugf("%s: unreadable message: %s", settings.market(), other.kind());
                }
            }
        }
    }

    private void deliver(VenueSocket socket, String venueSymbol, StreamPlan.Kind kind, StreamMessage message) {
        WatchedSymbol symbol = symbols.get(venueSymbol);
        if (symbol != null) {
            socket.heard(kind);
            symbol.heard(kind, message, time.now());
        }
    }

    private void answered(VenueSocket socket, StreamMessage.CommandAnswered answer) {
        Instant now = time.now();
        if (!answer.error().isEmpty()) {
            problem = answer.error();
            LOG.warnf("%s: the venue refuses a command: %s", settings.market(), answer.error());
        }
        List<String> subscribed = socket.answered(answer.id(), answer.error().isEmpty(), now);
        if (socket == current && state instanceof ConnectionState.Connecting connecting && socket.settled()) {
            state = connecting.opened(now, timings.lifetime(random));
            problem = null;
            symbols.values().forEach(symbol -> {
                symbol.subscribed(now, settings.grace());
                symbol.connected();
            });
        } else if (socket == current && !(state instanceof ConnectionState.Connecting)) {
            symbols.values().stream()
                    .filter(symbol -> subscribed.containsAll(symbol.streams()))
                    .forEach(WatchedSymbol::connected);
        }
    }

    /** A socket that served, or was to, is gone. */
    private void lost(VenueSocket socket, String why) {
        if (closed || socket.isClosed()) {
            return;
        }
        switch (state) {
            case ConnectionState.Live live
            when socket == current -> {
                socket.close();
                reconnected("lost");
                problem = why;
                LOG.infof("%s: the connection is lost: %s", settings.market(), why);
                state = live.lost(time.now(), timings.pause(0, random));
            }
            case ConnectionState.Draining draining
            when socket == current -> {
                socket.close();
                VenueSocket replacement = next;
                current = replacement == null ? socket : replacement;
                next = null;
                state = draining.oldLost();
            }
            default -> failed(socket, why, null);
        }
    }

    private void failed(VenueSocket socket, String why, @Nullable Throwable cause) {
        if (closed || socket.isClosed() || (socket != current && socket != next)) {
            return;
        }
        socket.close();
        problem = why;
        LOG.debugf("%s: connection attempt failed: %s", settings.market(), why);
        Instant now = time.now();
        switch (state) {
            case ConnectionState.Connecting connecting ->
                state = cause instanceof UpgradeRejectedException refusal && bans(refusal)
                        ? connecting.refused(now.plus(ban(refusal)))
                        : connecting.failed(now, timings.pause(connecting.failures(), random));
            case ConnectionState.Draining draining
            when socket == next -> {
                next = null;
                state = draining.failed(now, timings.pause(draining.failures(), random));
            }
            default -> LOG.debugf("%s: nothing waited for that attempt", settings.market());
        }
    }

    private static boolean bans(UpgradeRejectedException refusal) {
        int status = refusal.getStatus();
        return status == TOO_MANY_REQUESTS || status == ADDRESS_BANNED || status == FORBIDDEN;
    }

    private Duration ban(UpgradeRejectedException refusal) {
        String seconds =
                refusal.getHeaders() == null ? null : refusal.getHeaders().get("Retry-After");
        return seconds != null && seconds.matches("[0-9]{1,7}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : timings.banned();
    }

    private void reconnected(String cause) {
        reconnects++;
        metrics.reconnected(settings.market(), cause);
    }

    ConnectionView view() {
        Instant until =
                switch (state) {
                    case ConnectionState.Connecting connecting -> connecting.giveUpAt();
                    case ConnectionState.Live live -> live.renewAt();
                    case ConnectionState.Draining draining -> draining.giveUpAt();
                    case ConnectionState.Backoff backoff -> backoff.until();
                    case ConnectionState.Banned banned -> banned.until();
                };
        Instant since =
                switch (state) {
                    case ConnectionState.Live live -> live.since();
                    case ConnectionState.Draining draining -> draining.since();
                    default -> null;
                };
        return new ConnectionView(settings.market(), state.label(), streams(), since, until, reconnects, problem);
    }
}
