package org.tradingarena.history.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** Reads single fields; every failure is an {@link IllegalArgumentException} that says what was found. */
final class Fields {

    private static final int LONGEST = 64;
    /** Beyond it a number is a defect, and its plain form would fill the memory. */
    private static final int MOST_DECIMALS = 60;

    private static final long FIRST_MILLISECONDS = 100_000_000_000L;
    private static final long FIRST_MICROSECONDS = 100_000_000_000_000L;
    private static final long FIRST_NANOSECONDS = 100_000_000_000_000_000L;

    private Fields() {}

    /** A decimal; the form is kept as it is written. */
    static BigDecimal decimal(String name, String text) {
        String stripped = text.strip();
        try {
            if (stripped.length() <= LONGEST) {
                BigDecimal value = new BigDecimal(stripped);
                if (Math.abs((long) value.scale()) <= MOST_DECIMALS) {
                    return value;
                }
            }
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException(name + " is not a number: '" + shortened(stripped) + "'", notOne);
        }
        throw new IllegalArgumentException(name + " is not a number of a market: '" + shortened(stripped) + "'");
    }

    /** A whole number that is not negative; an empty field is 0. */
    static long count(String name, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return 0;
        }
        try {
            return decimal(name, stripped).longValueExact();
        } catch (ArithmeticException notWhole) {
            throw new IllegalArgumentException(
                    name + " is not a whole number: '" + shortened(stripped) + "'", notWhole);
        }
    }

    /**
     * A moment: seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by their size, or a date or time in
     * ISO 8601, with a blank for the T if need be, in UTC where it names no offset.
     */
    static Instant time(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST || stripped.isEmpty()) {
            throw new IllegalArgumentException("the time is not one: '" + shortened(stripped) + "'");
        }
        return wholeNumber(stripped) ? sinceEpoch(stripped) : written(stripped);
    }

    /** Whether a field begins a row of data and not a head line. */
    static boolean isTime(String text) {
        try {
            time(text);
            return true;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private static boolean wholeNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return text.endsWith(".0") && i == text.length() - 2;
            }
        }
        return true;
    }

    private static Instant sinceEpoch(String text) {
        long value;
        try {
            value = Long.parseLong(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
        } catch (NumberFormatException tooLong) {
            throw new IllegalArgumentException("the time is not one: '" + shortened(text) + "'", tooLong);
        }
        if (value < FIRST_MILLISECONDS) {
            return Instant.ofEpochSecond(value);
        }
        if (value < FIRST_MICROSECONDS) {
            return Instant.ofEpochMilli(value);
        }
        long perSecond = value < FIRST_NANOSECONDS ? 1_000_000 : 1_000_000_000;
        return Instant.ofEpochSecond(value / perSecond, value % perSecond * (1_000_000_000 / perSecond));
    }

    private static Instant written(String text) {
        String iso = text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text;
        try {
            if (iso.length() == 10) {
                return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            boolean offset = iso.endsWith("Z") || iso.indexOf('+', 10) > 0 || iso.indexOf('-', 10) > 0;
            return offset
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException notOne) {
            throw new IllegalArgumentException(
                    "the time is not one: '" + shortened(text)
                            + "'; write seconds, milliseconds or microseconds since 1970, or 2025-04-03T17:05:00Z",
                    notOne);
        }
    }

    /** Text of a file for a message: what cannot be shown is replaced, and the end is cut off. */
    static String shortened(String text) {
        String visible = text.replaceAll("\\p{Cntrl}", "?");
        return visible.length() <= LONGEST
                ? visible
                : String.format(Locale.ROOT, "%s… (%d characters)", visible.substring(0, LONGEST), visible.length());
    }
}
