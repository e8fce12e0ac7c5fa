package org.tradingarena.portfolio.adapter.http;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.creation.NewCompetition;
import org.tradingarena.schema.event.competition.Pacing;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Symbol;

/**
 * The body of a request to create, read field by field so that every mistake is answered with its field.
 *
 * @param start whether the competition begins at once; false for one that has a time to start at
 */
record CreateRequest(NewCompetition competition, boolean start) {

    private static final List<String> FIELDS = List.of(
            "id",
            "template",
            "name",
            "symbol",
            "rounds",
            "durationMinutes",
            "until",
            "seed",
            "speed",
            "synthetic",
            "live",
            "seats",
            "start",
            "startAt",
            "dataset",
            "decisionInterval");
    private static final String END_OF_DATA = "end-of-data";
    private static final int LONGEST_NAME = 120;

    static CreateRequest read(byte @Nullable [] body) {
        BodyFields fields = BodyFields.of(body, FIELDS);
        Instant startAt = fields.time("startAt");
        if (startAt != null && fields.has("start")) {
            throw RequestRefused.field(
                    "FIELDS_EXCLUSIVE", "startAt", "start and startAt exclude each other", List.of());
        }
        boolean begins = fields.flag("start", true);
        NewCompetition competition = new NewCompetition(
                fields.text("id", CompetitionId::new, "lower-case letters, digits and dashes"),
                fields.text("template", Function.identity(), "the name of a template"),
                fields.text("name", CreateRequest::name, "1 to " + LONGEST_NAME + " characters"),
                fields.text("symbol", text -> new Symbol(text.toUpperCase(Locale.ROOT)), "BASE/QUOTE such as BTC/USD"),
                fields.whole("rounds"),
                fields.whole("durationMinutes"),
                fields.text("until", CreateRequest::endOfData, END_OF_DATA) != null,
                fields.seed(),
                fields.text("speed", CreateRequest::pacing, "max, or a factor such as 60x"),
                fields.flag("synthetic", false),
                fields.flag("live", false),
                begins,
                startAt,
                fields.seats(),
                fields.text("dataset", Function.identity(), "the name of a data set"),
                fields.text("decisionInterval", CreateRequest::interval, "whole seconds to 24 h, such as PT15M"));
        return new CreateRequest(competition, startAt == null && begins);
    }

    private static String endOfData(String text) {
        if (!text.equals(END_OF_DATA)) {
            throw new IllegalArgumentException("it is '" + text + "'");
        }
        return text;
    }

    private static String name(String text) {
        if (text.isBlank() || text.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("it has " + text.length() + " characters");
        }
        return text.strip();
    }

    private static Duration interval(String text) {
        try {
            Duration interval = Duration.parse(text.strip());
            if (interval.compareTo(Duration.ofSeconds(1)) >= 0
                    && interval.compareTo(Duration.ofDays(1)) <= 0
                    && interval.getNano() == 0) {
                return interval;
            }
            throw new IllegalArgumentException("it is out of range");
        } catch (DateTimeParseException notOne) {
            throw new IllegalArgumentException("it is not a length of time", notOne);
        }
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
}
