package org.tradingarena.system.arena;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.tradingarena.cli.stack.Part;
import org.tradingarena.schema.codec.ArenaJson;

/** One connection to the gateway's WebSocket that watches a competition, as the page does, and keeps what it hears. */
public final class OpenPage implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final WebSocket socket;

    private OpenPage(URI address) {
        this.socket = http.newWebSocketBuilder().buildAsync(address, new Ear()).join();
    }

    /**
     * Opens a page as soon as the gateway knows the competition, and waits for its first words.
     *
     * @param after last sequence that the reader has seen; negative for the whole state
     */
    static OpenPage of(TestArena arena, String competition, long after) {
        URI address = URI.create(arena.address(Part.GATEWAY).toString().replaceFirst("^http", "ws")
                + "/ws?competitionId=" + competition + "&after=" + after);
        return await("the gateway shows " + competition)
                .atMost(LONGEST)
                .ignoreException(CompletionException.class)
                .until(() -> opened(address), java.util.Objects::nonNull);
    }

    private static @Nullable OpenPage opened(URI address) {
        OpenPage page = new OpenPage(address);
        await().atMost(LONGEST).until(() -> !page.heard.isEmpty() || page.ended.isDone());
        if (page.heard.isEmpty() || page.heard.getFirst().path("type").asText().equals("error")) {
            page.close();
            return null;
        }
        return page;
    }

    /** Sequences of everything heard, in order; a whole state counts with the sequence that it reaches. */
    public List<Long> sequences() {
        return heard.stream()
                .filter(message -> message.path("sequence").asLong() > 0)
                .map(message -> message.path("sequence").asLong())
                .toList();
    }

    /** The last sequence that was heard. */
    public long lastSequence() {
        return sequences().isEmpty() ? -1 : sequences().getLast();
    }

    /** Events that did not follow on what was heard before them: a leap, or one heard twice. */
    public List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        long last = -1;
        for (JsonNode message : heard) {
            long sequence = message.path("sequence").asLong();
            boolean state = message.path("type").asText().equals("state");
            if (state ? sequence < last : sequence > 0 && last >= 0 && sequence != last + 1) {
                gaps.add(sequence + " after " + last);
            }
            last = state || sequence > 0 ? sequence : last;
        }
        return gaps;
    }

    /** The last whole state that was sent. */
    public JsonNode state() {
        return heard.stream()
                .filter(message -> message.path("type").asText().equals("state"))
                .reduce((first, second) -> second)
                .orElseThrow()
                .path("data");
    }

    /** The last whole state without what names this run rather than its course: ids, and the log with its order. */
    public JsonNode course() {
        ObjectNode course = state().deepCopy();
        course.remove(List.of("competitionId", "name", "sequence", "log"));
        return course;
    }

    /** Waits until the competition's end was told. */
    public OpenPage awaitFinished() {
        await("the page hears of the end").atMost(LONGEST).until(() -> heard.stream()
                .anyMatch(message -> message.path("type").asText().equals("competition_finished")
                        || message.path("data").path("status").asText().equals("FINISHED")));
        return this;
    }

    /** Waits until the gateway has hung up. */
    public OpenPage awaitLost() {
        await("the gateway hangs up").atMost(LONGEST).until(ended::isDone);
        return this;
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    heard.add(ArenaJson.mapper().readTree(text.toString()));
                } catch (JsonProcessingException unreadable) {
                    throw new IllegalStateException(unreadable);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            ended.complete(null);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            ended.complete(null);
        }
    }
}
