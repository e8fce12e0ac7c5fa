package org.tradingarena.dashboard.http;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tradingarena.dashboard.feed.GatewayMetrics;
import org.tradingarena.dashboard.feed.Member;

/**
 * What waits to be sent to one client. Bounded: when it is full everything in it gives way to one whole state, which the
 * client gets as soon as its socket is free again; a client whose socket stays blocked is closed with a reason.
 * Thread-safe.
 */
final class ClientOutbox implements Member {

    /** Close code of RFC 6455's registry: try again later. */
    static final int TRY_AGAIN_LATER = 1013;

    private static final Logger LOG = Logger.getLogger(ClientOutbox.class);
    private static final int WAITING_LIMIT = 1024;
    private static final long WAITING_CHARACTERS = 4L * 1024 * 1024;
    private static final int IN_FLIGHT = 32;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

    private final WebSocketConnection connection;
    private final GatewayMetrics metrics;
    private final Consumer<Member> refresh;
    private final Deque<String> waiting = new ArrayDeque<>();
    private long waitingCharacters;
    private int inFlight;
    private boolean pumping;
    private boolean conflated;
    private long progressNanos = System.nanoTime();

    /** @param refresh asked for a whole state once a conflated client's socket is free; must not block */
    ClientOutbox(WebSocketConnection connection, GatewayMetrics metrics, Consumer<Member> refresh) {
        this.connection = connection;
        this.metrics = metrics;
        this.refresh = refresh;
    }

    @Override
    public void tell(String message) {
        synchronized (this) {
            if (conflated) {
                metrics.dropped("conflated", 1);
                return;
            }
            waiting.addLast(message);
            waitingCharacters += message.length();
            if (waiting.size() > WAITING_LIMIT || waitingCharacters > WAITING_CHARACTERS && waiting.size() > 1) {
                metrics.dropped("conflated", waiting.size());
                clear();
                conflated = true;
            }
        }
        pump();
    }

    @Override
    public void restart(String state) {
        synchronized (this) {
            clear();
            conflated = false;
            waiting.addLast(state);
            waitingCharacters = state.length();
        }
        pump();
    }

    /** Closes the connection when nothing could be sent for too long. */
    void closeIfStuck(long nowNanos) {
        synchronized (this) {
            if (inFlight == 0 || nowNanos - progressNanos < PATIENCE_NANOS) {
                return;
            }
            metrics.dropped("slow", waiting.size() + inFlight);
            clear();
        }
        LOG.infof("CLIENT_SLOW connection=%s", connection.id());
        connection
                .close(new CloseReason(TRY_AGAIN_LATER, "CLIENT_SLOW"))
                .subscribe()
                .with(closed -> {}, failure -> LOG.debugf(failure, "closing %s failed", connection.id()));
    }

    /** One thread at a time hands messages over, so that they leave in their order. */
    private void pump() {
        synchronized (this) {
            if (pumping) {
                return;
            }
            pumping = true;
        }
        for (String next = take(); next != null; next = take()) {
            connection.sendText(next).subscribe().with(sent -> done(), this::failed);
        }
    }

    private synchronized @Nullable String take() {
        String next = inFlight < IN_FLIGHT ? waiting.pollFirst() : null;
        if (next == null) {
            pumping = false;
            return null;
        }
        waitingCharacters -= next.length();
        if (inFlight == 0) {
            progressNanos = System.nanoTime();
        }
        inFlight++;
        return next;
    }

    private void done() {
        metrics.sent();
        boolean free;
        synchronized (this) {
            inFlight--;
            progressNanos = System.nanoTime();
            free = conflated && inFlight == 0;
        }
        if (free) {
            refresh.accept(this);
        } else {
            pump();
        }
    }

    private void failed(Throwable failure) {
        LOG.debugf("sending to %s failed: %s", connection.id(), failure.getMessage());
        synchronized (this) {
            inFlight--;
            clear();
        }
    }

    private void clear() {
        waiting.clear();
        waitingCharacters = 0;
    }
}
