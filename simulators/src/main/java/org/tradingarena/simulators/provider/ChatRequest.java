package org.tradingarena.simulators.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a chat-completion request that the simulator understands.
 *
 * @param model the model asked for
 * @param messages the texts of all messages in order
 */
record ChatRequest(String model, List<String> messages) {

    static ChatRequest read(ObjectMapper json, byte[] body) {
        JsonNode root = tree(json, body);
        JsonNode model = root.path("model");
        if (!model.isTextual()) {
            throw ApiError.invalid("you must provide a model parameter", "model");
        }
        if (root.path("stream").asBoolean()) {
            throw ApiError.invalid("The simulator does not stream; leave 'stream' out", "stream");
        }
        JsonNode messages = root.path("messages");
        if (!messages.isArray() || messages.isEmpty()) {
            throw ApiError.invalid("Missing required parameter: 'messages'", "messages");
        }
        List<String> texts = new ArrayList<>();
        messages.forEach(message -> texts.add(text(message.path("content"))));
        return new ChatRequest(model.textValue(), List.copyOf(texts));
    }

    private static JsonNode tree(ObjectMapper json, byte[] body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw ApiError.invalid("We could not parse the JSON body of your request", null);
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory cannot fail", e);
        }
    }

    /** Content is a string, or a list of parts of which those with text count. */
    private static String text(JsonNode content) {
        if (content.isArray()) {
            List<String> parts = new ArrayList<>();
            content.forEach(part -> parts.add(part.path("text").asText("")));
            return String.join("\n", parts);
        }
        return content.asText("");
    }
}
