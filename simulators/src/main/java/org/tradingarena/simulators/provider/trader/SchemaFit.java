package org.tradingarena.simulators.provider.trader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a decision into the form of a JSON schema.
 *
 * <p>Understood are {@code type} (also as a list), {@code properties}, {@code required}, {@code items}, {@code enum},
 * {@code const}, {@code anyOf}, {@code oneOf} and references into {@code $defs}. An object that has {@code action} or
 * {@code signal} is one decision; an object whose properties are coins, or a list of decisions, holds one per coin.
 */
final class SchemaFit {

    private final ObjectMapper json;
    private final JsonNode root;
    private final Decision decision;

    private SchemaFit(ObjectMapper json, JsonNode root, Decision decision) {
        this.json = json;
        this.root = root;
        this.decision = decision;
    }

    static JsonNode of(ObjectMapper json, JsonNode schema, Decision decision) {
        return new SchemaFit(json, schema, decision)
                .value(schema, null, decision.parts().getFirst());
    }

    /**
     * @param given what the decision says here; null when it says nothing
     * @param part the decision about the symbol at hand
     */
    private JsonNode value(JsonNode declared, @Nullable JsonNode given, ObjectNode part) {
        JsonNode schema = resolved(declared);
        if (schema.has("const")) {
            return schema.path("const");
        }
        return switch (type(schema, given)) {
            case "object" -> object(schema, part);
            case "array" -> array(schema, part);
            case "null" -> json.nullNode();
            default -> SchemaScalar.of(json, schema, type(schema, given), given);
        };
    }

    private ObjectNode object(JsonNode schema, ObjectNode part) {
        ObjectNode object = json.createObjectNode();
        schema.path("properties").properties().forEach(property -> {
            JsonNode inner = resolved(property.getValue());
            ObjectNode other = about(property.getKey());
            JsonNode given = part.get(property.getKey());
            if (given != null || other != null || required(schema, property.getKey()) || holdsParts(inner)) {
                object.set(property.getKey(), value(inner, given, other == null ? part : other));
            }
        });
        return object;
    }

    private ArrayNode array(JsonNode schema, ObjectNode part) {
        ArrayNode array = json.createArrayNode();
        JsonNode items = resolved(schema.path("items"));
        if (items.has("properties")) {
            decision.parts().forEach(each -> array.add(value(items, null, each)));
        } else if (schema.path("minItems").asInt() > 0) {
            array.add(value(items, null, part));
        }
        return array;
    }

    /** The decision about a symbol of that name, or with that base. */
    private @Nullable ObjectNode about(String name) {
        return decision.parts().stream()
                .filter(part -> isAbout(part.path("coin").asText(), name)
                        || isAbout(part.path("symbol").asText(), name))
                .findFirst()
                .orElse(null);
    }

    private static boolean isAbout(String symbol, String name) {
        return symbol.equals(name) || symbol.startsWith(name + "/");
    }

    private static boolean holdsParts(JsonNode schema) {
        return schema.has("properties") || schema.path("items").isObject();
    }

    private static boolean required(JsonNode schema, String name) {
        for (JsonNode each : schema.path("required")) {
            if (each.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(root.at(schema.path("$ref").asText().substring(1)));
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            for (JsonNode each : schema.path(choice)) {
                if (!each.path("type").asText().equals("null")) {
                    return resolved(each);
                }
            }
        }
        return schema;
    }

    /** The first type that fits what is given; null is taken when it is allowed and nothing is given. */
    private static String type(JsonNode schema, @Nullable JsonNode given) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asText(schema.has("properties") ? "object" : "string");
        }
        String first = "null";
        for (JsonNode each : type) {
            if (given == null && each.asText().equals("null")) {
                return "null";
            }
            first = first.equals("null") ? each.asText() : first;
        }
        return first;
    }
}
