package org.tradingarena.dashboard.http;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tradingarena.dashboard.feed.GatewayMetrics;
import org.tradingarena.dashboard.feed.Member;
import org.tradingarena.dashboard.feed.Rooms;
import org.tradingarena.dashboard.feed.WireMessage;

/**
 * The WebSocket of the arena. A client hears the state of the latest competition and then its events; with
 * {@code {"type":"subscribe","competitionId":…,"after":sequence}} it goes on where it was, or watches another competition.
 */
@WebSocket(path = "/ws")
public class ArenaSocket {

    private static final Logger LOG = Logger.getLogger(ArenaSocket.class);
    private static final long HEARTBEAT_MILLIS = Duration.ofSeconds(15).toMillis();
    private static final String HELP =
            "Understood is {\"type\":\"subscribe\",\"competitionId\":ID,\"after\":SEQUENCE}; after -1 asks for the whole state.";

    private final Rooms rooms;
    private final GatewayMetrics metrics;
    private final int maxClients;
    private final Map<String, ClientOutbox> clients = new ConcurrentHashMap<>();

    public ArenaSocket(
            Rooms rooms,
            GatewayMetrics metrics,
            @ConfigProperty(name = "arena.dashboard.max-clients", defaultValue = "12000") int maxClients) {
        this.rooms = rooms;
        this.metrics = metrics;
        this.maxClients = maxClients;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(HEARTBEAT_MILLIS, timer -> beat());
    }

    @OnOpen
    @RunOnVirtualThread
    void open(WebSocketConnection connection) {
        if (clients.size() >= maxClients) {
            connection.closeAndAwait(new CloseReason(ClientOutbox.TRY_AGAIN_LATER, "GATEWAY_FULL"));
            return;
        }
        ClientOutbox client = new ClientOutbox(connection, metrics, this::refreshSoon);
        clients.put(connection.id(), client);
        metrics.connected();
        try {
            show(client, ClientRequest.ofQuery(connection.handshakeRequest().query()));
        } catch (IllegalArgumentException unreadable) {
            client.tell(WireMessage.ofError("REQUEST_UNREADABLE", HELP));
        }
        if (connection.isClosed()) {
            forget(connection);
        }
    }

    @OnTextMessage
    @RunOnVirtualThread
    void said(String text, WebSocketConnection connection) {
        ClientOutbox client = clients.get(connection.id());
        if (client == null) {
            return;
        }
        Optional<ClientRequest> request = ClientRequest.ofMessage(text);
        if (request.isPresent()) {
            show(client, request.get());
        } else {
            client.tell(WireMessage.ofError("REQUEST_UNREADABLE", HELP));
        }
    }

    @OnClose
    void close(WebSocketConnection connection) {
        forget(connection);
    }

    @OnError
    void failed(Throwable failure, WebSocketConnection connection) {
        LOG.debugf("connection %s: %s", connection.id(), failure.getMessage());
        forget(connection);
    }

    private void show(Member client, ClientRequest request) {
        if (request.follow() || request.competition() == null) {
            rooms.follow(client, request.competition(), request.after());
        } else {
            rooms.watch(client, request.competition(), request.after());
        }
    }

    private void forget(WebSocketConnection connection) {
        ClientOutbox client = clients.remove(connection.id());
        if (client != null) {
            metrics.disconnected();
            rooms.leave(client);
        }
    }

    /** Off the event loop, since a state is large to write. */
    private void refreshSoon(Member client) {
        Thread.startVirtualThread(() -> rooms.refresh(client));
    }

    private void beat() {
        String heartbeat = WireMessage.ofHeartbeat();
        long now = System.nanoTime();
        for (ClientOutbox client : clients.values()) {
            client.closeIfStuck(now);
            client.tell(heartbeat);
        }
    }
}
