package org.tradingarena.decision.adapter.provider.cassette;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tradingarena.decision.adapter.provider.wire.WireRequest;

/**
 * What makes two requests the same: provider, seat, method, path, and the body with its JSON fields sorted. The seat is among
 * them because two seats of one model may ask the very same, get different answers, and come in any order.
 *
 * @param body without spaces, fields in order of their names; as it is when it is no JSON
 */
record CanonicalRequest(String provider, String seat, String method, String path, String body) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static CanonicalRequest of(WireRequest request) {
        return of(request.provider(), request.seat(), request.method(), request.path(), request.body());
    }

    static CanonicalRequest of(String provider, String seat, String method, String path, String body) {
        return new CanonicalRequest(provider, seat, method, path, canonical(body));
    }

    /** SHA-256 of all parts, in lower-case hexadecimal. */
    String key() {
        return KeyDigest.of(List.of(provider, seat, method, path, body));
    }

    /** Whether the other differs in its body alone. */
    boolean differsInBodyOnly(CanonicalRequest other) {
        return provider.equals(other.provider)
                && seat.equals(other.seat)
                && method.equals(other.method)
                && path.equals(other.path);
    }

    private static String canonical(String body) {
        try {
            return sorted(JSON.readTree(body)).toString();
        } catch (JsonProcessingException notJson) {
            return body;
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = JSON.createObjectNode();
            new TreeSet<>(node.propertyStream().map(Map.Entry::getKey).toList())
                    .forEach(name -> object.set(name, sorted(node.get(name))));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(item -> array.add(sorted(item)));
            return array;
        }
        return node;
    }
}
