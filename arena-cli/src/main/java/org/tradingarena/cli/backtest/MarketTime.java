package org.tradingarena.cli.backtest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments and lengths of market time as options give them. */
public final class MarketTime {
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,6})([smhd])");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private MarketTime() {}

    /** An instant, or a date, which is its midnight in UTC. */
    public static Instant instant(String option, String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException unreadable) {
            throw new WrongOption(
                    option, text, "write a date such as 2013-11-26, or an instant such as 2013-11-26T12:00:00Z");
        }
    }

    /** A length such as {@code 3m}. */
    public static Duration length(String option, String text) {
        Matcher parts = LENGTH.matcher(text);
        Duration unit = parts.matches() ? UNITS.getOrDefault(parts.group(2), Duration.ZERO) : Duration.ZERO;
        Duration length = unit.isZero() ? unit : unit.multipliedBy(Long.parseLong(parts.group(1)));
        if (length.isZero()) {
            throw new WrongOption(option, text, "write a length of market time such as 3m, 1h or 1d");
        }
        return length;
    }
}
