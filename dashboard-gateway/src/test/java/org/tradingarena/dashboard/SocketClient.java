package org.tradingarena.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.ArenaJson;

/**
 * A page without a browser: keeps every message in the order it came. Not the JDK's client: about one in two hundred of its
 * sockets stays silent when the first frame arrives together with the handshake.
 */
public final class SocketClient implements AutoCloseable {

    private static final int LARGEST_MESSAGE = 8 * 1024 * 1024;

    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final Vertx vertx = Vertx.vertx();
    private final WebSocket socket;

    public SocketClient(URI address, @Nullable String origin) {
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI(
                        address.getRawQuery() == null
                                ? address.getRawPath()
                                : address.getRawPath() + "?" + address.getRawQuery())
                .setAllowOriginHeader(origin != null);
        if (origin != null) {
            options.addHeader("Origin", origin);
        }
        // It listens before it connects: the first messages arrive together with the handshake.
        socket = vertx.createWebSocketClient(new WebSocketClientOptions()
                        .setMaxMessageSize(LARGEST_MESSAGE)
                        .setMaxFrameSize(LARGEST_MESSAGE))
                .webSocket()
                .textMessageHandler(this::heard)
                .connect(options)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public List<JsonNode> messages() {
        return messages;
    }

    public List<String> types() {
        return messages.stream().map(message -> message.path("type").asText()).toList();
    }

    public List<Long> sequences() {
        return messages.stream()
                .map(message -> message.path("sequence").asLong())
                .toList();
    }

    public void say(String text) {
        socket.writeTextMessage(text).toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void heard(String text) {
        try {
            messages.add(ArenaJson.mapper().readTree(text));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(text, broken);
        }
    }
}
