package org.tradingarena.decision.application;

import java.time.Duration;

/**
 * A moment on the monotonic clock by which an answer is due.
 *
 * @param nanos on the scale of {@link System#nanoTime()}
 */
public record Deadline(long nanos) {

    /** The moment this long from now. */
    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** What is left; never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    /** Whether more than this is left. */
    public boolean allows(Duration duration) {
        return left().compareTo(duration) > 0;
    }
}
