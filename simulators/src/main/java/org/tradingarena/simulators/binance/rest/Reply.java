package org.tradingarena.simulators.binance.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer of REST.
 *
 * @param status of HTTP
 * @param headers besides its length
 * @param body its bytes; nobody changes them
 * @param delay what to wait before it is sent
 */
@SuppressWarnings("ArrayRecordComponent")
public record Reply(int status, Map<String, String> headers, byte[] body, Duration delay) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "Content-Type";
    private static final String PAGE =
            "<html>\r\n<head><title>%1$s</title></head>\r\n<body>\r\n<center><h1>%1$s</h1></center>\r\n"
                    + "<hr><center>simulated venue</center>\r\n</body>\r\n</html>\r\n";

    static Reply json(String text) {
        return new Reply(200, Map.of(TYPE, "application/json;charset=UTF-8"), utf8(text), Duration.ZERO);
    }

    static Reply json(JsonNode tree) {
        try {
            return json(JSON.writeValueAsString(tree));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON can be written", e);
        }
    }

    static Reply bytes(String type, byte[] bytes) {
        return new Reply(200, Map.of(TYPE, type), bytes, Duration.ZERO);
    }

    static Reply error(int status, int code, String message) {
        Reply reply =
                json(JsonNodeFactory.instance.objectNode().put("code", code).put("msg", message));
        return new Reply(status, reply.headers, reply.body, Duration.ZERO);
    }

    static Reply page(int status, String title) {
        return new Reply(status, Map.of(TYPE, "text/html"), utf8(PAGE.formatted(title)), Duration.ZERO);
    }

    Reply header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, delay);
    }

    Reply late(Duration wait) {
        return new Reply(status, headers, body, wait);
    }

    Reply status(int other) {
        return new Reply(other, headers, body, delay);
    }

    Reply body(byte[] other) {
        return new Reply(status, headers, other, delay);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
