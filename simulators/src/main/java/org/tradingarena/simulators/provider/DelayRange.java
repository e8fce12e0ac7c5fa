package org.tradingarena.simulators.provider;

import java.time.Duration;

/**
 * How long the simulator thinks before it answers, drawn evenly between two bounds by seed and request.
 *
 * @param least lower bound, inclusive
 * @param most upper bound, inclusive
 */
public record DelayRange(Duration least, Duration most) {

    /** No delay at all. */
    public static final DelayRange NONE = fixed(Duration.ZERO);

    /** Refuses negative and reversed bounds. */
    public DelayRange {
        if (least.isNegative() || most.compareTo(least) < 0) {
            throw new IllegalArgumentException("Delay " + least + ".." + most + " is negative or reversed");
        }
    }

    /** The same delay for every request. */
    public static DelayRange fixed(Duration delay) {
        return new DelayRange(delay, delay);
    }

    /**
     * Reads milliseconds: {@code 250}, or a range {@code 100-400}.
     *
     * @throws IllegalArgumentException when the text is neither
     */
    public static DelayRange parse(String text) {
        try {
            int dash = text.indexOf('-', 1);
            Duration least = Duration.ofMillis(Long.parseLong(dash < 0 ? text : text.substring(0, dash)));
            return dash < 0
                    ? fixed(least)
                    : new DelayRange(least, Duration.ofMillis(Long.parseLong(text.substring(dash + 1))));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "Delay '" + text + "' is not milliseconds; write 250 or a range 100-400", e);
        }
    }

    Duration draw(SeededDigest digest) {
        return least.plusMillis(
                Math.round(digest.fraction("delay") * most.minus(least).toMillis()));
    }
}
