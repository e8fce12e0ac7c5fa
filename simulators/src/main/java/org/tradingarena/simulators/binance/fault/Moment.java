package org.tradingarena.simulators.binance.fault;

import java.time.Duration;
import java.time.Instant;

/** A moment of venue time. */
public sealed interface Moment {

    /** Milliseconds since 1970, where the rule is posted at {@code posted}. */
    long millis(long posted);

    /** So long after the rule is posted; negative for before. */
    record After(Duration delay) implements Moment {
        @Override
        public long millis(long posted) {
            return posted + delay.toMillis();
        }
    }

    /** At a moment of the venue's own clock. */
    record At(Instant instant) implements Moment {
        @Override
        public long millis(long posted) {
            return instant.toEpochMilli();
        }
    }
}
