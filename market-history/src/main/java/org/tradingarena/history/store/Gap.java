package org.tradingarena.history.store;

import java.time.Duration;
import java.time.Instant;

/**
 * Steps in a row that a source does not have, as a half-open range.
 *
 * @param from open time of the first step that is not there
 * @param to open time of the first step that is there again
 * @param steps how many are not there; from 1
 */
public record Gap(Instant from, Instant to, long steps) {

    /** The gap between two opens; {@code to} lies a whole number of steps after {@code from}. */
    public static Gap between(Instant from, Instant to, Duration step) {
        return new Gap(from, to, Duration.between(from, to).dividedBy(step));
    }
}
