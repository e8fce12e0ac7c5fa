package org.tradingarena.simulators.binance.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Commands that a client sends over its connection, and the answers to them. */
final class Commands {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int INVALID_REQUEST = 2;
    private static final int INVALID_JSON = 3;

    private Commands() {}

    /** Carries a command out and gives the text of the answer. */
    static String answer(StreamSocket socket, String text) {
        JsonNode command;
        try {
            command = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return error(INVALID_JSON, "Invalid JSON: " + e.getOriginalMessage(), NullNode.instance);
        }
        JsonNode id = command.path("id");
        if (!command.isObject() || !(id.isMissingNode() || id.isNull() || id.isIntegralNumber() || id.isTextual())) {
            return error(
                    INVALID_REQUEST, "Invalid request: request ID must be an integer or a text", NullNode.instance);
        }
        return switch (command.path("method").asText()) {
            case "SUBSCRIBE" -> subscribe(socket, command.path("params"), id, true);
            case "UNSUBSCRIBE" -> subscribe(socket, command.path("params"), id, false);
            case "LIST_SUBSCRIPTIONS" -> list(socket, id);
            case "SET_PROPERTY" -> setProperty(socket, command.path("params"), id);
            case "GET_PROPERTY" -> result(JsonNodeFactory.instance.booleanNode(socket.combined()), id);
            default -> error(INVALID_REQUEST, "Invalid request: unknown method", id);
        };
    }

    private static String subscribe(StreamSocket socket, JsonNode params, JsonNode id, boolean add) {
        List<String> names = new ArrayList<>();
        for (JsonNode name : params) {
            if (!name.isTextual()) {
                return error(INVALID_REQUEST, "Invalid request: stream names must be texts", id);
            }
            names.add(name.textValue());
        }
        if (!params.isArray() || names.isEmpty()) {
            return error(INVALID_REQUEST, "Invalid request: params must be a list of streams", id);
        }
        if (add) {
            socket.streams().addAll(names);
        } else {
            names.forEach(socket.streams()::remove);
        }
        return result(NullNode.instance, id);
    }

    private static String list(StreamSocket socket, JsonNode id) {
        var names = JsonNodeFactory.instance.arrayNode();
        socket.streams().forEach(names::add);
        return result(names, id);
    }

    private static String setProperty(StreamSocket socket, JsonNode params, JsonNode id) {
        if (!params.path(0).asText().equals("combined") || !params.path(1).isBoolean()) {
            return error(
                    INVALID_REQUEST, "Invalid request: only the property 'combined' can be set, to true or false", id);
        }
        socket.combined(params.path(1).booleanValue());
        return result(NullNode.instance, id);
    }

    private static String result(JsonNode result, JsonNode id) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("result", result);
        answer.set("id", id.isMissingNode() ? NullNode.instance : id);
        return answer.toString();
    }

    private static String error(int code, String message, JsonNode id) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("error").put("code", code).put("msg", message);
        answer.set("id", id.isMissingNode() ? NullNode.instance : id);
        return answer.toString();
    }
}
