package org.tradingarena.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.ArenaJson;

/** A page without a browser: keeps every message in the order it came. */
public final class SocketClient implements WebSocket.Listener, AutoCloseable {

    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    public SocketClient(URI address, @Nullable String origin) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        socket = builder.buildAsync(address, this).join();
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
        socket.sendText(text, true).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            try {
                messages.add(ArenaJson.mapper().readTree(part.toString()));
            } catch (JsonProcessingException broken) {
                throw new AssertionError(part.toString(), broken);
            }
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
