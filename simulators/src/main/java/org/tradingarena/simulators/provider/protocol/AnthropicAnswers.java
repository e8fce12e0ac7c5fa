package org.tradingarena.simulators.provider.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dresses an answer as a message of content blocks, whole or as events. */
final class AnthropicAnswers {

    private static final int ID_LENGTH = 24;
    private static final String SIGNATURE = "c2ltdWxhdGVk";

    private final ObjectMapper json;

    AnthropicAnswers(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode whole(ModelRequest request, ModelAnswer answer) {
        ObjectNode root = message(request, answer);
        if (!answer.thoughts().isEmpty()) {
            root.withArray("content")
                    .addObject()
                    .put("type", "thinking")
                    .put("thinking", answer.thoughts())
                    .put("signature", SIGNATURE);
        }
        String tool = request.shape().tool();
        JsonNode arguments = tool == null ? null : object(answer.text());
        if (arguments != null) {
            toolBlock(root.withArray("content").addObject(), answer, tool).set("input", arguments);
        } else if (!answer.text().isEmpty()) {
            root.withArray("content").addObject().put("type", "text").put("text", answer.text());
        }
        root.put("stop_reason", stopReason(answer, arguments == null ? null : tool));
        root.putNull("stop_sequence");
        return (ObjectNode) root.set(
                "usage",
                usage(answer.usage()).put("output_tokens", answer.usage().answer()));
    }

    List<String> events(ModelRequest request, ModelAnswer answer) {
        List<String> events = new ArrayList<>();
        ObjectNode start = json.createObjectNode();
        ObjectNode message = message(request, answer).putNull("stop_reason").putNull("stop_sequence");
        message.set("usage", usage(answer.usage()).put("output_tokens", 1));
        start.set("message", message);
        events.add(event("message_start", start));
        events.add(event("ping", json.createObjectNode()));
        int index = 0;
        if (!answer.thoughts().isEmpty()) {
            ObjectNode block = json.createObjectNode().put("type", "thinking").put("thinking", "");
            events.add(started(index, block));
            for (String piece : Pieces.of(answer.thoughts())) {
                events.add(delta(index, "thinking", piece));
            }
            events.add(delta(index, "signature", SIGNATURE));
            events.add(stopped(index++));
        }
        content(request, answer, index, events);
        ObjectNode end = json.createObjectNode();
        end.putObject("delta")
                .put("stop_reason", stopReason(answer, request.shape().tool()))
                .putNull("stop_sequence");
        end.putObject("usage").put("output_tokens", answer.usage().answer());
        events.add(event("message_delta", end));
        events.add(event("message_stop", json.createObjectNode()));
        return events;
    }

    private void content(ModelRequest request, ModelAnswer answer, int index, List<String> events) {
        String tool = request.shape().tool();
        ObjectNode block = json.createObjectNode();
        if (tool == null) {
            block.put("type", "text").put("text", "");
        } else {
            toolBlock(block, answer, tool).putObject("input");
        }
        events.add(started(index, block));
        for (String piece : Pieces.of(answer.text())) {
            events.add(delta(index, tool == null ? "text" : "partial_json", piece));
        }
        events.add(stopped(index));
    }

    /** One more piece of a block: {@code text}, {@code thinking}, {@code signature} or {@code partial_json}. */
    String delta(int index, String field, String piece) {
        ObjectNode data = json.createObjectNode().put("index", index);
        data.putObject("delta")
                .put("type", field.equals("partial_json") ? "input_json_delta" : field + "_delta")
                .put(field, piece);
        return event("content_block_delta", data);
    }

    private String started(int index, ObjectNode block) {
        ObjectNode data = json.createObjectNode().put("index", index);
        data.set("content_block", block);
        return event("content_block_start", data);
    }

    private String stopped(int index) {
        return event("content_block_stop", json.createObjectNode().put("index", index));
    }

    private String event(String type, ObjectNode data) {
        ObjectNode typed = json.createObjectNode().put("type", type);
        typed.setAll(data);
        return "event: " + type + "\ndata: " + typed + "\n\n";
    }

    private ObjectNode message(ModelRequest request, ModelAnswer answer) {
        ObjectNode root = json.createObjectNode()
                .put("id", "msg_simulated_" + answer.id().substring(0, ID_LENGTH))
                .put("type", "message")
                .put("role", "assistant")
                .put("model", request.model())
                .put("simulated", true);
        root.putArray("content");
        return root;
    }

    private static ObjectNode toolBlock(ObjectNode block, ModelAnswer answer, @Nullable String tool) {
        return block.put("type", "tool_use")
                .put("id", "toolu_" + answer.id().substring(0, ID_LENGTH))
                .put("name", tool);
    }

    /** Cached tokens stand beside the others here, not among them. */
    private ObjectNode usage(ModelAnswer.Usage usage) {
        return json.createObjectNode()
                .put("input_tokens", usage.prompt() - usage.cached())
                .put("cache_creation_input_tokens", 0)
                .put("cache_read_input_tokens", usage.cached());
    }

    private static String stopReason(ModelAnswer answer, @Nullable String tool) {
        return answer.cut() ? "max_tokens" : tool == null ? "end_turn" : "tool_use";
    }

    /** The arguments as an object; null when a spoilt text is none, for then no tool can have been called with it. */
    private @Nullable JsonNode object(String text) {
        try {
            JsonNode tree = json.readTree(text);
            return tree.isObject() ? tree : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
