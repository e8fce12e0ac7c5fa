package org.tradingarena.simulators.provider.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What requests of both protocols have in common. */
final class RequestTree {

    private RequestTree() {}

    static JsonNode of(ObjectMapper json, byte[] body) {
        try {
            JsonNode root = json.readTree(body);
            if (root.isObject()) {
                return root;
            }
        } catch (JsonProcessingException e) {
            throw ApiError.invalid("We could not parse the JSON body of your request", null);
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory cannot fail", e);
        }
        throw ApiError.invalid("The JSON body of your request is no object", null);
    }

    static String model(JsonNode root) {
        JsonNode model = root.path("model");
        if (!model.isTextual()) {
            throw ApiError.invalid("you must provide a model parameter", "model");
        }
        return model.textValue();
    }

    static JsonNode messages(JsonNode root) {
        JsonNode messages = root.path("messages");
        if (!messages.isArray() || messages.isEmpty()) {
            throw ApiError.invalid("Missing required parameter: 'messages'", "messages");
        }
        return messages;
    }

    /** Content is a string, or a list of parts of which those with text count. */
    static String text(JsonNode content) {
        if (content.isArray()) {
            List<String> parts = new ArrayList<>();
            content.forEach(part -> parts.add(part.path("text").asText("")));
            return String.join("\n", parts);
        }
        return content.asText("");
    }

    /** The texts of these roles, in their order; the model's own earlier words are not among them. */
    static List<String> texts(JsonNode messages, List<String> roles) {
        List<String> texts = new ArrayList<>();
        for (JsonNode message : messages) {
            if (roles.contains(message.path("role").asText())) {
                texts.add(text(message.path("content")));
            }
        }
        return texts;
    }

    static @Nullable Integer positive(JsonNode root, String name) {
        JsonNode number = root.path(name);
        if (number.isMissingNode() || number.isNull()) {
            return null;
        }
        if (!number.canConvertToInt() || number.asInt() < 1) {
            throw ApiError.invalid("'" + name + "' is not a whole number above 0", name);
        }
        return number.asInt();
    }
}
