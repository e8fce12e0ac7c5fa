package org.tradingarena.simulators.provider.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/messages}. */
final class AnthropicProtocol implements Protocol {

    private final ObjectMapper json;
    private final AnthropicAnswers answers;

    AnthropicProtocol(ObjectMapper json) {
        this.json = json;
        this.answers = new AnthropicAnswers(json);
    }

    @Override
    public @Nullable String key(Function<String, @Nullable String> header) {
        return header.apply("x-api-key");
    }

    @Override
    public ModelRequest read(byte[] body, Function<String, @Nullable String> header) {
        if (header.apply("anthropic-version") == null) {
            throw ApiError.invalid("anthropic-version: header is required", null);
        }
        JsonNode root = RequestTree.of(json, body);
        String model = RequestTree.model(root);
        JsonNode messages = RequestTree.messages(root);
        Integer longest = RequestTree.positive(root, "max_tokens");
        if (longest == null) {
            throw ApiError.invalid("max_tokens: Field required", "max_tokens");
        }
        checkRoles(messages);
        String system = RequestTree.text(root.path("system"));
        String user = String.join("\n", RequestTree.texts(messages, List.of("user")));
        boolean thinking = root.path("thinking").path("type").asText().equals("enabled");
        AnswerShape shape = shape(root);
        checkThinking(root, thinking, longest);
        return new ModelRequest(
                model,
                system.isEmpty() ? user : system + "\n" + user,
                system.length(),
                root.path("stream").asBoolean(),
                true,
                longest,
                thinking,
                shape);
    }

    private static void checkRoles(JsonNode messages) {
        for (JsonNode message : messages) {
            String role = message.path("role").asText();
            if (!role.equals("user") && !role.equals("assistant")) {
                throw ApiError.invalid("messages: Unexpected role \"" + role + "\"", "messages");
            }
        }
    }

    private static void checkThinking(JsonNode root, boolean thinking, int longest) {
        String choice = root.path("tool_choice").path("type").asText();
        if (thinking && (choice.equals("tool") || choice.equals("any"))) {
            throw ApiError.invalid("Thinking may not be enabled when tool_choice forces tool use.", "thinking");
        }
        if (thinking && root.path("thinking").path("budget_tokens").asInt() >= longest) {
            throw ApiError.invalid("`max_tokens` must be greater than `thinking.budget_tokens`.", "max_tokens");
        }
    }

    private static AnswerShape shape(JsonNode root) {
        JsonNode tools = root.path("tools");
        JsonNode choice = root.path("tool_choice");
        JsonNode format = root.path("output_config").path("format");
        if (format.path("type").asText().equals("json_schema")) {
            return AnswerShape.of(format.path("schema"));
        }
        String wanted = choice.path("name").asText("");
        if (tools.isEmpty() || choice.path("type").asText().equals("none")) {
            return AnswerShape.TEXT;
        }
        for (JsonNode each : tools) {
            if (wanted.isEmpty() || each.path("name").asText().equals(wanted)) {
                return AnswerShape.tool(each.path("name").asText(), each.path("input_schema"));
            }
        }
        throw ApiError.invalid("tool_choice: Tool '" + wanted + "' not found in provided tools", "tool_choice");
    }

    @Override
    public String whole(ModelRequest request, ModelAnswer answer) {
        return answers.whole(request, answer).toString();
    }

    @Override
    public List<String> events(ModelRequest request, ModelAnswer answer) {
        return answers.events(request, answer);
    }

    @Override
    public String endless(ModelRequest request, String words) {
        return answers.delta(0, request.shape().tool() == null ? "text" : "partial_json", words);
    }

    @Override
    public String error(ApiError error) {
        ObjectNode root = json.createObjectNode().put("type", "error");
        root.putObject("error").put("type", type(error.status())).put("message", error.text());
        return root.put("request_id", "req_simulated").toString();
    }

    @Override
    public String errorEvent(ApiError error) {
        return "event: error\ndata: " + error(error) + "\n\n";
    }

    private static String type(int status) {
        return switch (status) {
            case 401 -> "authentication_error";
            case 403 -> "permission_error";
            case 404 -> "not_found_error";
            case 413 -> "request_too_large";
            case 429 -> "rate_limit_error";
            case 529 -> "overloaded_error";
            default -> status >= 500 ? "api_error" : "invalid_request_error";
        };
    }

    @Override
    public String models(List<String> names) {
        ObjectNode root = json.createObjectNode();
        ArrayNode data = root.putArray("data");
        for (String name : names) {
            data.addObject()
                    .put("type", "model")
                    .put("id", name)
                    .put("display_name", name + " (simulated)")
                    .put("created_at", "2026-01-01T00:00:00Z");
        }
        return root.put("has_more", false)
                .put("first_id", names.getFirst())
                .put("last_id", names.getLast())
                .toString();
    }
}
