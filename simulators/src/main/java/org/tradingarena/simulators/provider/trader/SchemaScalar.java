package org.tradingarena.simulators.provider.trader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes one text, number or truth value obey its schema. */
final class SchemaScalar {

    private SchemaScalar() {}

    /** @param given what the decision says; null when it says nothing */
    static JsonNode of(ObjectMapper json, JsonNode schema, String type, @Nullable JsonNode given) {
        JsonNodeFactory nodes = json.getNodeFactory();
        if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
            return chosen(schema.path("enum"), given);
        }
        return switch (type) {
            case "number" -> nodes.numberNode(bounded(schema, number(given)));
            case "integer" ->
                nodes.numberNode(bounded(schema, number(given))
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact());
            case "boolean" -> nodes.booleanNode(given != null && given.asBoolean());
            default -> nodes.textNode(given == null ? "" : given.asText());
        };
    }

    private static JsonNode chosen(JsonNode allowed, @Nullable JsonNode given) {
        String wanted = given == null ? "hold" : given.asText();
        for (JsonNode each : allowed) {
            if (each.asText().toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        return allowed.path(0);
    }

    private static BigDecimal number(@Nullable JsonNode given) {
        if (given == null) {
            return BigDecimal.ZERO;
        }
        return given.isNumber() ? given.decimalValue() : BigDecimal.valueOf(PromptText.parsed(given.asText(), 0));
    }

    private static BigDecimal bounded(JsonNode schema, BigDecimal value) {
        BigDecimal bounded = value;
        if (schema.has("minimum")) {
            bounded = bounded.max(schema.path("minimum").decimalValue());
        }
        if (schema.has("maximum")) {
            bounded = bounded.min(schema.path("maximum").decimalValue());
        }
        return bounded;
    }
}
