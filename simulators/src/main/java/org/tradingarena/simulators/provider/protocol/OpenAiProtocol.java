package org.tradingarena.simulators.provider.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/chat/completions}, with what its users add: {@code reasoning_content}. */
final class OpenAiProtocol implements Protocol {

    private static final String BEARER = "Bearer ";

    private final ObjectMapper json;
    private final OpenAiAnswers answers;

    OpenAiProtocol(ObjectMapper json) {
        this.json = json;
        this.answers = new OpenAiAnswers(json);
    }

    @Override
    public @Nullable String key(Function<String, @Nullable String> header) {
        String value = header.apply("Authorization");
        return value == null || !value.startsWith(BEARER)
                ? null
                : value.substring(BEARER.length()).strip();
    }

    @Override
    public ModelRequest read(byte[] body, Function<String, @Nullable String> header) {
        JsonNode root = RequestTree.of(json, body);
        String model = RequestTree.model(root);
        JsonNode messages = RequestTree.messages(root);
        Integer longest = RequestTree.positive(root, "max_completion_tokens");
        String prompt = String.join("\n", RequestTree.texts(messages, List.of("system", "developer", "user")));
        String system = String.join("\n", RequestTree.texts(messages, List.of("system", "developer")));
        return new ModelRequest(
                model,
                prompt,
                system.length(),
                root.path("stream").asBoolean(),
                root.path("stream_options").path("include_usage").asBoolean(),
                longest == null ? RequestTree.positive(root, "max_tokens") : longest,
                false,
                shape(root, prompt));
    }

    private static AnswerShape shape(JsonNode root, String prompt) {
        AnswerShape tool = tool(root.path("tools"), root.path("tool_choice"));
        if (tool != null) {
            return tool;
        }
        JsonNode format = root.path("response_format");
        return switch (format.path("type").asText("text")) {
            case "text" -> AnswerShape.TEXT;
            case "json_object" -> {
                if (!prompt.toLowerCase(Locale.ROOT).contains("json")) {
                    throw ApiError.invalid(
                            "'messages' must contain the word 'json' in some form, to use 'response_format' of type"
                                    + " 'json_object'.",
                            "messages");
                }
                yield AnswerShape.OBJECT;
            }
            case "json_schema" -> {
                JsonNode schema = format.path("json_schema");
                if (!schema.path("name").isTextual() || !schema.path("schema").isObject()) {
                    throw ApiError.invalid(
                            "Missing required parameter: 'response_format.json_schema'", "response_format");
                }
                yield AnswerShape.of(schema.path("schema"));
            }
            default ->
                throw ApiError.invalid(
                        "Invalid value for 'response_format.type'; supported: text, json_object, json_schema",
                        "response_format.type");
        };
    }

    private static @Nullable AnswerShape tool(JsonNode tools, JsonNode choice) {
        String wanted = choice.path("function").path("name").asText("");
        if (tools.isEmpty() || choice.asText("").equals("none")) {
            return null;
        }
        for (JsonNode each : tools) {
            JsonNode function = each.path("function");
            if (wanted.isEmpty() || function.path("name").asText().equals(wanted)) {
                return AnswerShape.tool(function.path("name").asText(), function.path("parameters"));
            }
        }
        throw ApiError.invalid("Tool choice '" + wanted + "' is not among 'tools'", "tool_choice");
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
        return answers.endless(request, words);
    }

    @Override
    public String error(ApiError error) {
        ObjectNode root = json.createObjectNode();
        root.putObject("error")
                .put("message", error.text())
                .put("type", type(error.status()))
                .put("param", error.param())
                .put("code", code(error));
        return root.toString();
    }

    @Override
    public String errorEvent(ApiError error) {
        return "data: " + error(error) + "\n\n";
    }

    private static String type(int status) {
        return switch (status) {
            case 429 -> "rate_limit_exceeded";
            default -> status >= 500 ? "server_error" : "invalid_request_error";
        };
    }

    private static @Nullable String code(ApiError error) {
        return switch (error.status()) {
            case 401 -> "invalid_api_key";
            case 404 -> "model".equals(error.param()) ? "model_not_found" : null;
            case 429 -> "rate_limit_exceeded";
            default -> null;
        };
    }

    @Override
    public String models(List<String> names) {
        ObjectNode root = json.createObjectNode().put("object", "list");
        ArrayNode data = root.putArray("data");
        for (String name : names) {
            data.addObject()
                    .put("id", name)
                    .put("object", "model")
                    .put("created", OpenAiAnswers.CREATED)
                    .put("owned_by", "simulated");
        }
        return root.toString();
    }
}
