package org.tradingarena.portfolio.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.types.SeatId;

/** The fields of a JSON body, each read with its own kind of mistake; one that is missing or null was not given. */
record BodyFields(JsonNode tree, List<String> known) {

    static final String TIME_FORM = "ISO-8601 in UTC before 2100, such as 2026-11-23T12:00:00Z";
    private static final Instant LAST_TIME = Instant.parse("2100-01-01T00:00:00Z");

    /** Reads a body; one that is missing has no fields, and one with an unknown field is refused. */
    static BodyFields of(byte @Nullable [] body, List<String> known) {
        BodyFields fields = new BodyFields(tree(body, known), known);
        fields.tree.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw RequestRefused.field("FIELD_UNKNOWN", name, "there is no field '" + name + "'", known);
            }
        });
        return fields;
    }

    private static JsonNode tree(byte @Nullable [] body, List<String> known) {
        if (body == null || body.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            JsonNode tree = ArenaJson.mapper().readTree(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException notJson) {
            throw unreadable(notJson.getOriginalMessage(), known);
        } catch (IOException broken) {
            throw unreadable(broken.getMessage(), known);
        }
        throw unreadable("it is not an object", known);
    }

    private static RequestRefused unreadable(@Nullable String why, List<String> known) {
        return RequestRefused.field("BODY_UNREADABLE", "body", "the body is not a JSON object: " + why, known);
    }

    boolean has(String field) {
        return value(field) != null;
    }

    /** A moment on the wall clock. */
    @Nullable
    Instant time(String field) {
        return text(
                field,
                text -> {
                    try {
                        Instant time = Instant.parse(text.strip());
                        if (time.isAfter(Instant.EPOCH) && time.isBefore(LAST_TIME)) {
                            return time;
                        }
                        throw new IllegalArgumentException("it is out of range");
                    } catch (DateTimeParseException notOne) {
                        throw new IllegalArgumentException("it is not a time", notOne);
                    }
                },
                TIME_FORM);
    }

    private @Nullable JsonNode value(String field) {
        JsonNode value = tree.get(field);
        return value == null || value.isNull() ? null : value;
    }

    <T> @Nullable T text(String field, Function<String, T> read, String form) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        try {
            if (!value.isValueNode()) {
                throw new IllegalArgumentException("it is not text");
            }
            return read.apply(value.asText());
        } catch (IllegalArgumentException notOne) {
            throw invalid(field, notOne.getMessage(), form);
        }
    }

    @Nullable
    Integer whole(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw invalid(field, "it is not a whole number", "a whole number from 1");
        }
        if (value.intValue() < 1) {
            throw invalid(field, value.intValue() + " is too small", "a whole number from 1");
        }
        return value.intValue();
    }

    @Nullable
    Long seed() {
        JsonNode value = value("seed");
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw invalid("seed", "it is not a whole number", "a whole number of 64 bits");
        }
        return value.longValue();
    }

    boolean flag(String field, boolean otherwise) {
        JsonNode value = value(field);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw invalid(field, "it is neither true nor false", "true, false");
        }
        return value.booleanValue();
    }

    @Nullable
    List<SeatId> seats() {
        JsonNode value = value("seats");
        if (value == null) {
            return null;
        }
        if (!value.isArray() || value.isEmpty()) {
            throw invalid("seats", "it is not a list of seat ids", "a list with at least one seat id");
        }
        List<SeatId> seats = new ArrayList<>();
        for (JsonNode seat : value) {
            try {
                seats.add(new SeatId(seat.asText()));
            } catch (IllegalArgumentException notOne) {
                throw invalid("seats", notOne.getMessage(), "seat ids of the template");
            }
        }
        return seats;
    }

    private static RequestRefused invalid(String field, @Nullable String why, String form) {
        String code =
                switch (field) {
                    case "rounds", "durationMinutes" -> "ROUNDS_OUT_OF_RANGE";
                    case "symbol" -> "SYMBOL_INVALID";
                    default -> "FIELD_INVALID";
                };
        return RequestRefused.field(code, field, field + " is not valid: " + why, List.of(form));
    }
}
