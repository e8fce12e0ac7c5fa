package org.tradingarena.portfolio.adapter.http;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.reading.Page;
import org.tradingarena.schema.event.competition.CompetitionStatus;

/** Reads query parameters, so that a mistake is answered with its name and form. */
final class Query {

    private Query() {}

    static Page page(@Nullable String limit, @Nullable String offset, int usual) {
        return new Page((int) whole("limit", limit, usual), (int) whole("offset", offset, 0));
    }

    static long whole(String name, @Nullable String text, long otherwise) {
        Long value = wholeOrNull(name, text);
        return value == null ? otherwise : value;
    }

    static @Nullable Integer round(@Nullable String text) {
        Long value = wholeOrNull("round", text);
        return value == null ? null : value.intValue();
    }

    static @Nullable Instant instant(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Instant.parse(text.strip());
        } catch (DateTimeParseException notOne) {
            throw RequestRefused.field(
                    "PARAMETER_INVALID",
                    name,
                    name + " is not a time: '" + text + "'",
                    List.of("ISO-8601 in UTC, such as 2013-11-26T00:00:00Z"));
        }
    }

    /** One of the words, whatever its case. */
    static @Nullable String oneOf(String name, @Nullable String text, List<String> words) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String word = text.strip().toUpperCase(Locale.ROOT);
        if (!words.contains(word)) {
            throw RequestRefused.field("PARAMETER_INVALID", name, "there is no " + name + " '" + text + "'", words);
        }
        return word;
    }

    private static @Nullable Long wholeOrNull(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("-?[0-9]{1,9}")) {
            throw RequestRefused.field(
                    "PARAMETER_INVALID",
                    name,
                    name + " is not a whole number: '" + text + "'",
                    List.of("a whole number"));
        }
        return Long.valueOf(text.strip());
    }

    static @Nullable CompetitionStatus status(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(CompetitionStatus.values())
                .filter(status -> status.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> RequestRefused.field(
                        "PARAMETER_INVALID",
                        "status",
                        "there is no status '" + text + "'",
                        Arrays.stream(CompetitionStatus.values())
                                .map(Enum::name)
                                .toList()));
    }
}
