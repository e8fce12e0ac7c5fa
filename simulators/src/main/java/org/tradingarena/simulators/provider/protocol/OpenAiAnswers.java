package org.tradingarena.simulators.provider.protocol;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dresses an answer as a chat completion, whole or in chunks. */
final class OpenAiAnswers {

    /** 2026-01-01T00:00:00Z in seconds: a constant, for a reply depends on seed and request only. */
    static final long CREATED = 1_767_225_600L;

    private static final int ID_LENGTH = 24;

    private final ObjectMapper json;

    OpenAiAnswers(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode whole(ModelRequest request, ModelAnswer answer) {
        ObjectNode root = head(request, answer.id(), "chat.completion");
        ObjectNode choice = root.putArray("choices").addObject().put("index", 0);
        ObjectNode message = choice.putObject("message").put("role", "assistant");
        String tool = request.shape().tool();
        if (tool == null) {
            message.put("content", answer.text());
        } else {
            message.putNull("content");
            call(message, answer.id(), tool).put("arguments", answer.text());
        }
        if (!answer.thoughts().isEmpty()) {
            message.put("reasoning_content", answer.thoughts());
        }
        choice.put("finish_reason", finish(request, answer));
        root.set("usage", usage(answer.usage()));
        return root;
    }

    List<String> events(ModelRequest request, ModelAnswer answer) {
        List<String> events = new ArrayList<>();
        ObjectNode first = json.createObjectNode().put("role", "assistant");
        String tool = request.shape().tool();
        if (tool != null) {
            call(first.putNull("content"), answer.id(), tool).put("arguments", "");
        } else {
            first.put("content", "");
        }
        events.add(chunk(request, answer.id(), first, null));
        Pieces.of(answer.thoughts())
                .forEach(piece -> events.add(
                        chunk(request, answer.id(), json.createObjectNode().put("reasoning_content", piece), null)));
        Pieces.of(answer.text()).forEach(piece -> events.add(chunk(request, answer.id(), delta(tool, piece), null)));
        events.add(chunk(request, answer.id(), json.createObjectNode(), finish(request, answer)));
        if (request.usageInStream()) {
            ObjectNode last = head(request, answer.id(), "chat.completion.chunk");
            last.putArray("choices");
            last.set("usage", usage(answer.usage()));
            events.add(event(last.toString()));
        }
        events.add(event("[DONE]"));
        return events;
    }

    String endless(ModelRequest request, String words) {
        return chunk(request, "endless", delta(request.shape().tool(), words), null);
    }

    private ObjectNode delta(@Nullable String tool, String piece) {
        ObjectNode delta = json.createObjectNode();
        if (tool == null) {
            return delta.put("content", piece);
        }
        delta.putArray("tool_calls")
                .addObject()
                .put("index", 0)
                .putObject("function")
                .put("arguments", piece);
        return delta;
    }

    private String chunk(ModelRequest request, String id, ObjectNode delta, @Nullable String finish) {
        ObjectNode root = head(request, id, "chat.completion.chunk");
        ObjectNode choice = root.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.put("finish_reason", finish);
        return event(root.toString());
    }

    private static String event(String data) {
        return "data: " + data + "\n\n";
    }

    private ObjectNode head(ModelRequest request, String id, String object) {
        return json.createObjectNode()
                .put("id", "chatcmpl-simulated-" + id.substring(0, Math.min(ID_LENGTH, id.length())))
                .put("object", object)
                .put("created", CREATED)
                .put("model", request.model())
                .put("system_fingerprint", "fp_simulated")
                .put("simulated", true);
    }

    /** Adds a call of the tool and returns its function. */
    private static ObjectNode call(ObjectNode message, String id, String tool) {
        return message.putArray("tool_calls")
                .addObject()
                .put("index", 0)
                .put("id", "call_" + id.substring(0, ID_LENGTH))
                .put("type", "function")
                .putObject("function")
                .put("name", tool);
    }

    private static String finish(ModelRequest request, ModelAnswer answer) {
        return answer.cut() ? "length" : request.shape().tool() == null ? "stop" : "tool_calls";
    }

    private ObjectNode usage(ModelAnswer.Usage usage) {
        ObjectNode node = json.createObjectNode()
                .put("prompt_tokens", usage.prompt())
                .put("completion_tokens", usage.answer())
                .put("total_tokens", usage.prompt() + usage.answer());
        node.putObject("prompt_tokens_details").put("cached_tokens", usage.cached());
        node.putObject("completion_tokens_details").put("reasoning_tokens", usage.thoughts());
        return node;
    }
}
