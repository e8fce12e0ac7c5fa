package org.tradingarena.portfolio.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.creation.NewCompetition;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.event.competition.Pacing;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/**
 * The body of a request to create, read field by field so that every mistake is answered with its field.
 *
 * @param start whether the competition begins at once
 */
record CreateRequest(NewCompetition competition, boolean start) {

    private static final List<String> FIELDS = List.of(
            "id",
            "template",
            "name",
            "symbol",
            "rounds",
            "durationMinutes",
            "seed",
            "speed",
            "synthetic",
            "seats",
            "start");
    private static final int LONGEST_NAME = 120;

    static CreateRequest read(byte @Nullable [] body) {
        Fields fields = new Fields(tree(body));
        fields.refuseUnknown();
        NewCompetition competition = new NewCompetition(
                fields.text("id", CompetitionId::new, "lower-case letters, digits and dashes"),
                fields.text("template", Function.identity(), "the name of a template"),
                fields.text("name", CreateRequest::name, "1 to " + LONGEST_NAME + " characters"),
                fields.text("symbol", text -> new Symbol(text.toUpperCase(Locale.ROOT)), "BASE/QUOTE such as BTC/USD"),
                fields.whole("rounds"),
                fields.whole("durationMinutes"),
                fields.seed(),
                fields.text("speed", CreateRequest::pacing, "max, or a factor such as 60x"),
                fields.flag("synthetic", false),
                fields.seats());
        return new CreateRequest(competition, fields.flag("start", true));
    }

    private static JsonNode tree(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            JsonNode tree = ArenaJson.mapper().readTree(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException notJson) {
            throw unreadable(notJson.getOriginalMessage());
        } catch (IOException broken) {
            throw unreadable(broken.getMessage());
        }
        throw unreadable("it is not an object");
    }

    private static RequestRefused unreadable(@Nullable String why) {
        return RequestRefused.field("BODY_UNREADABLE", "body", "the body is not a JSON object: " + why, FIELDS);
    }

    private static String name(String text) {
        if (text.isBlank() || text.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("it has " + text.length() + " characters");
        }
        return text.strip();
    }

    private static Pacing pacing(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("max")) {
            return new Pacing(null);
        }
        BigDecimal factor = new BigDecimal(word.endsWith("x") ? word.substring(0, word.length() - 1) : word);
        if (factor.signum() <= 0 || factor.compareTo(BigDecimal.valueOf(1_000_000)) > 0 || factor.scale() > 6) {
            throw new IllegalArgumentException("it is out of range");
        }
        return new Pacing(new BigDecimal(factor.stripTrailingZeros().toPlainString()));
    }

    /** The fields of the body, each read with its own kind of mistake. */
    private record Fields(JsonNode tree) {

        void refuseUnknown() {
            tree.fieldNames().forEachRemaining(name -> {
                if (!FIELDS.contains(name)) {
                    throw RequestRefused.field("FIELD_UNKNOWN", name, "there is no field '" + name + "'", FIELDS);
                }
            });
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
}
