package org.tradingarena.marketdata.adapter.binance;

import io.vertx.core.http.WebSocket;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradingarena.marketdata.domain.connection.CommandPace;

/**
 * One socket, from the attempt to open it on: what is subscribed on it, and the commands that wait for their turn or their
 * answer. Used on the event loop alone.
 */
final class VenueSocket {

    private static final int STREAMS_PER_COMMAND = 100;

    private record Command(String method, List<String> streams) {}

    private final CommandPace pace = new CommandPace();
    private final Deque<Command> waiting = new ArrayDeque<>();
    private final Map<Long, Command> unanswered = new HashMap<>();
    private final Set<StreamPlan.Kind> heardKinds = new HashSet<>();
    private @Nullable WebSocket socket;
    private long lastId;
    private boolean closed;
    private @Nullable Instant subscribedAt;

    /** The socket is open. */
    void opened(WebSocket opened) {
        socket = opened;
    }

    void subscribe(Collection<String> streams) {
        enqueue("SUBSCRIBE", streams);
    }

    void unsubscribe(Collection<String> streams) {
        enqueue("UNSUBSCRIBE", streams);
    }

    private void enqueue(String method, Collection<String> streams) {
        for (String stream : streams) {
            Command last = waiting.peekLast();
            if (last == null || !last.method().equals(method) || last.streams().size() >= STREAMS_PER_COMMAND) {
                last = new Command(method, new ArrayList<>());
                waiting.addLast(last);
            }
            last.streams().add(stream);
        }
        subscribedAt = null;
    }

    /**
     * Sends what may be sent now; what still waits is sent with as few commands as hold it.
     *
     * @param now in real time, in which the venue counts
     */
    void send(Instant now) {
        WebSocket open = socket;
        while (open != null && !closed && !waiting.isEmpty() && pace.take(now)) {
            Command command = waiting.removeFirst();
            lastId++;
            unanswered.put(lastId, command);
            open.writeTextMessage(json(command, lastId));
        }
    }

    /** Stream names are lower-case letters, digits, {@code @} and {@code _}: nothing in them needs an escape. */
    private static String json(Command command, long id) {
        return "{\"method\":\"" + command.method() + "\",\"params\":"
                + command.streams().stream().collect(Collectors.joining("\",\"", "[\"", "\"]")) + ",\"id\":" + id
                + '}';
    }

    /** The venue answered a command; returns the streams that are subscribed now. */
    List<String> answered(long id, boolean accepted, Instant now) {
        Command command = unanswered.remove(id);
        if (settled()) {
            subscribedAt = now;
        }
        return command != null && accepted && command.method().equals("SUBSCRIBE")
                ? new ArrayList<>(command.streams())
                : List.of();
    }

    void heard(StreamPlan.Kind kind) {
        heardKinds.add(kind);
    }

    /** Whether every command was answered. */
    boolean settled() {
        return socket != null && waiting.isEmpty() && unanswered.isEmpty();
    }

    /** Since when every command is answered; null while one is not. */
    @Nullable
    Instant subscribedAt() {
        return subscribedAt;
    }

    /** Whether messages of the kind arrived. */
    boolean hasHeard(StreamPlan.Kind kind) {
        return heardKinds.contains(kind);
    }

    /** Ends it; messages that still come are ignored. */
    void close() {
        closed = true;
        WebSocket open = socket;
        if (open != null) {
            var _ = open.close();
        }
    }

    boolean isClosed() {
        return closed;
    }
}
