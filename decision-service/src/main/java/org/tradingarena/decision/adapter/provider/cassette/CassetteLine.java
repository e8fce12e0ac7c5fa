package org.tradingarena.decision.adapter.provider.cassette;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.adapter.provider.wire.KeyRefusal;
import org.tradingarena.decision.adapter.provider.wire.WireFailure;
import org.tradingarena.decision.adapter.provider.wire.WireReply;
import org.tradingarena.decision.adapter.provider.wire.WireRequest;

/**
 * The lines of a cassette. The first says what the file is; each further one is a turn at our gate ({@link CassetteTurn}) or an
 * exchange: the request without its headers, and the answer or the failure with their times. A body is text, or base64 where it is no UTF-8. What a provider says when it
 * refuses a key is left out, for it likes to repeat parts of the key.
 */
final class CassetteLine {

    private static final String FORMAT = "ai-trading-arena-cassette";
    private static final int VERSION = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    private CassetteLine() {}

    static String header() {
        return JSON.createObjectNode()
                .put("format", FORMAT)
                .put("version", VERSION)
                .toString();
    }

    /** Refuses whatever is not the first line of a cassette that this build can read. */
    static void checkHeader(JsonNode header) throws CassetteBroken {
        if (!FORMAT.equals(header.path("format").asText())) {
            throw new CassetteBroken("this is no cassette: its first line is not {\"format\":\"" + FORMAT + "\",…}");
        }
        if (header.path("version").asInt() != VERSION) {
            throw new CassetteBroken(
                    "version " + header.path("version") + " is not known; this build reads " + VERSION);
        }
    }

    static String answered(WireRequest request, WireReply reply) {
        ObjectNode line = asked(request).put("status", reply.status());
        ObjectNode headers = line.putObject("headers");
        new TreeMap<>(reply.headers()).forEach((name, value) -> headers.put(name, request.withoutKey(value)));
        if (KeyRefusal.isIn(reply)) {
            line.put("body", KeyRefusal.KEPT);
        } else {
            putBody(line, reply.body(), request);
        }
        return timed(line, reply.firstByte(), reply.took()).toString();
    }

    static String failed(WireRequest request, WireFailure failure) {
        ObjectNode line = asked(request);
        line.putObject("failure").put("code", failure.code().name()).put("message", request.withoutKey(failure.text()));
        return timed(line, failure.firstByte(), failure.took()).toString();
    }

    /** Who asked what. */
    static CanonicalRequest request(JsonNode exchange) throws CassetteBroken {
        if (!exchange.has("status") && !exchange.has("failure")) {
            throw new CassetteBroken("neither 'status' nor 'failure' nor 'turn'");
        }
        return CanonicalRequest.of(
                text(exchange, "provider"),
                text(exchange, "seat"),
                text(exchange, "method"),
                text(exchange, "path"),
                text(exchange, "request"));
    }

    /** Whose answer it was part of. */
    static String question(JsonNode exchange) throws CassetteBroken {
        return text(exchange, "question");
    }

    /** What came back; throws the recorded failure where nothing did. */
    static WireReply reply(JsonNode exchange) throws CassetteBroken {
        Duration took = Duration.ofNanos(exchange.path("tookNanos").asLong());
        JsonNode failure = exchange.path("failure");
        if (failure.isObject()) {
            Duration firstByte = exchange.hasNonNull("firstByteNanos") ? firstByte(exchange) : null;
            throw new WireFailure(code(text(failure, "code")), text(failure, "message"), firstByte, took);
        }
        Map<String, String> headers = new TreeMap<>();
        exchange.path("headers").forEachEntry((name, value) -> headers.put(name, value.asText()));
        return new WireReply(exchange.path("status").asInt(), headers, body(exchange), firstByte(exchange), took);
    }

    private static ObjectNode asked(WireRequest request) {
        return JSON.createObjectNode()
                .put("provider", request.provider())
                .put("seat", request.seat())
                .put("question", request.question())
                .put("method", request.method())
                .put("path", request.path())
                .put("request", request.body());
    }

    private static ObjectNode timed(ObjectNode line, @Nullable Duration firstByte, Duration took) {
        if (firstByte != null) {
            line.put("firstByteNanos", firstByte.toNanos());
        }
        return line.put("tookNanos", took.toNanos());
    }

    private static void putBody(ObjectNode line, byte[] body, WireRequest request) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            line.put("body", request.withoutKey(text));
        } catch (CharacterCodingException notText) {
            line.put("bodyBase64", Base64.getEncoder().encodeToString(body));
        }
    }

    private static byte[] body(JsonNode exchange) throws CassetteBroken {
        try {
            return exchange.has("bodyBase64")
                    ? Base64.getDecoder().decode(text(exchange, "bodyBase64"))
                    : text(exchange, "body").getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new CassetteBroken("'bodyBase64' is not base64");
        }
    }

    private static Duration firstByte(JsonNode exchange) {
        return Duration.ofNanos(exchange.path("firstByteNanos").asLong());
    }

    static FailureCode code(String name) throws CassetteBroken {
        try {
            return FailureCode.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new CassetteBroken("the failure code '" + name + "' is not known");
        }
    }

    static String text(JsonNode node, String field) throws CassetteBroken {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new CassetteBroken("no text '" + field + "'");
        }
        return value.textValue();
    }

    static JsonNode tree(String line) throws CassetteBroken {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException notJson) {
            throw new CassetteBroken("this is no JSON");
        }
    }
}
