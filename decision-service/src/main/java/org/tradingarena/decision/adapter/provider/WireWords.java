package org.tradingarena.decision.adapter.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * The words of an answer that the client library does not read: refusals in a stream and by a filter, and reasoning under the name
 * that <a href="https://console.groq.com/docs/reasoning">Groq</a>, OpenRouter and Ollama give it. For one thread.
 */
final class WireWords {

    private static final String DATA = "data:";
    private static final String REFUSAL = "refusal";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringBuilder refusal = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private boolean declined;

    private WireWords() {}

    /** The words of an answer, whole or streamed; what is no JSON has none. */
    static WireWords in(String body) {
        WireWords words = new WireWords();
        if (body.stripLeading().startsWith("{")) {
            words.take(body);
        } else {
            body.lines()
                    .filter(line -> line.startsWith(DATA))
                    .forEach(line -> words.take(line.substring(DATA.length())));
        }
        return words;
    }

    /**
     * A whole answer without the words of its refusal, at which the library would stop and lose what they cost. They are in
     * {@link #refusal()}.
     */
    static String withoutRefusal(String body) {
        if (!body.contains("\"" + REFUSAL + "\"")) {
            return body;
        }
        JsonNode answer = json(body);
        for (JsonNode choice : answer.path("choices")) {
            if (choice.path("message") instanceof ObjectNode message) {
                message.remove(REFUSAL);
            }
        }
        return answer.isObject() ? answer.toString() : body;
    }

    /** In what words the model or its provider declined to answer, none included; null when they did not. */
    @Nullable
    String refusal() {
        return declined || !refusal.isEmpty() ? refusal.toString() : null;
    }

    /** What the model thought aloud beside its text; null when nothing stands there. */
    @Nullable
    String reasoning() {
        return reasoning.isEmpty() ? null : reasoning.toString();
    }

    private void take(String json) {
        JsonNode piece = json(json);
        JsonNode choice = piece.path("choices").path(0);
        take(choice.path("message"));
        take(choice.path("delta"));
        declined |= "content_filter".equals(choice.path("finish_reason").asText())
                || REFUSAL.equals(piece.path("stop_reason").asText())
                || REFUSAL.equals(piece.path("delta").path("stop_reason").asText());
    }

    /** Missing for what is no JSON, such as the mark at the end of a stream. */
    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private void take(JsonNode said) {
        add(said.path(REFUSAL), refusal);
        add(said.path("reasoning"), reasoning);
    }

    private static void add(JsonNode text, StringBuilder to) {
        if (text.isTextual()) {
            to.append(text.textValue());
        }
    }
}
