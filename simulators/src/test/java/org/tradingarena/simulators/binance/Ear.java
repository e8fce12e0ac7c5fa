package org.tradingarena.simulators.binance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Listens to a socket of a venue and keeps what it hears. */
final class Ear implements WebSocket.Listener, AutoCloseable {

    /** The status of a connection that broke without a word. */
    static final int BROKEN = 1006;

    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private final AtomicInteger pings = new AtomicInteger();
    private final AtomicInteger pieces = new AtomicInteger();
    private final AtomicInteger status = new AtomicInteger();
    private final WebSocket socket;

    Ear(URI base, String path) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(base + path), this)
                .join();
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    List<String> texts() {
        return texts;
    }

    /** The messages that hold this text, as JSON. */
    List<JsonNode> heard(String text) {
        return texts.stream().filter(each -> each.contains(text)).map(Ear::tree).toList();
    }

    /** The closed candles, without their envelopes. */
    List<JsonNode> closed() {
        return heard("\"x\":true").stream()
                .map(message -> message.has("data") ? message.path("data") : message)
                .map(message -> message.path("k"))
                .toList();
    }

    int pings() {
        return pings.get();
    }

    int pieces() {
        return pieces.get();
    }

    /** The status with which the venue closed; 0 while it is open. */
    int status() {
        return status.get();
    }

    private static JsonNode tree(String text) {
        try {
            return VenueClient.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        open.append(data);
        pieces.incrementAndGet();
        if (last) {
            texts.add(open.toString());
            open.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        pings.incrementAndGet();
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        status.set(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        status.set(BROKEN);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
