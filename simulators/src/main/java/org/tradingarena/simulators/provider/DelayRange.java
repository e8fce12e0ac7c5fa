package org.tradingarena.simulators.provider;

import java.time.Duration;
import org.tradingarena.simulators.provider.seed.SeededDigest;
import org.tradingarena.simulators.scenario.TimeLength;

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
     * Reads a length of time, or a range of two: {@code 250}, {@code 500ms}, {@code 100-400}, {@code 1s-3s}.
     *
     * @throws IllegalArgumentException when the text is neither
     */
    public static DelayRange parse(String text) {
        try {
            int dash = text.indexOf('-', 1);
            Duration least = TimeLength.parse(dash < 0 ? text : text.substring(0, dash));
            return dash < 0 ? fixed(least) : new DelayRange(least, TimeLength.parse(text.substring(dash + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "Delay '" + text + "' is not a length of time; write 250 or 500ms, or a range 100-400 or 1s-3s", e);
        }
    }

    /** The same range, so many times as long. */
    DelayRange times(int factor) {
        return new DelayRange(least.multipliedBy(factor), most.multipliedBy(factor));
    }

    Duration draw(SeededDigest digest) {
        return least.plusMillis(
                Math.round(digest.fraction("delay") * most.minus(least).toMillis()));
    }
}
