package org.tradingarena.decision.application;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long one call took; what a cassette recorded, when one plays.
 *
 * @param waited in our own queue for the limits of the provider, before it was sent
 * @param firstByte from sending it to the first byte of its answer; null when nothing came
 * @param took from sending it to the end of its answer, or to giving up
 */
public record CallTiming(Duration waited, @Nullable Duration firstByte, Duration took) {

    /** Of a call that was sent at once and brought nothing. */
    public static CallTiming failed(Duration took) {
        return new CallTiming(Duration.ZERO, null, took);
    }

    /** With its time in the queue. */
    Duration whole() {
        return waited.plus(took);
    }

    /** The same call after some time in the queue. */
    public CallTiming after(Duration queued) {
        return new CallTiming(waited.plus(queued), firstByte, took);
    }
}
