package org.tradingarena.simulators.scenario;

import java.time.Duration;

/** Lengths of time as scenarios write them. */
public final class TimeLength {

    private TimeLength() {}

    /**
     * Reads a length of time: {@code 20} or {@code 20ms}, {@code 3s}, {@code 2m}, {@code 4h}; a minus stands in front.
     *
     * @throws NumberFormatException when the text is none
     */
    public static Duration parse(String text) {
        String stripped = text.strip();
        if (stripped.endsWith("ms")) {
            return Duration.ofMillis(number(stripped, 2));
        }
        if (stripped.endsWith("s")) {
            return Duration.ofSeconds(number(stripped, 1));
        }
        if (stripped.endsWith("m")) {
            return Duration.ofMinutes(number(stripped, 1));
        }
        if (stripped.endsWith("h")) {
            return Duration.ofHours(number(stripped, 1));
        }
        return Duration.ofMillis(Long.parseLong(stripped));
    }

    /**
     * Reads a length between two bounds, both allowed.
     *
     * @throws IllegalArgumentException that says what to write, when the text is none or lies outside
     */
    public static Duration between(String text, Duration least, Duration most) {
        Duration length;
        try {
            length = parse(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a length of time; write 500ms, 3s or 2m", e);
        }
        if (length.compareTo(least) < 0 || length.compareTo(most) > 0) {
            throw new IllegalArgumentException("'" + text + "' is not between " + told(least) + " and " + told(most));
        }
        return length;
    }

    private static String told(Duration length) {
        return length.toMillis() % 60_000 == 0 && !length.isZero()
                ? length.toMinutes() + " minutes"
                : Long.toString(length.toMillis());
    }

    private static long number(String text, int unit) {
        return Long.parseLong(text.substring(0, text.length() - unit));
    }
}
