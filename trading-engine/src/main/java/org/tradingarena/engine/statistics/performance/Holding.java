package org.tradingarena.engine.statistics.performance;

import java.time.Instant;

/**
 * A time in which a position was held.
 *
 * @param to not before {@code from}
 */
public record Holding(Instant from, Instant to) {

    public Holding {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("held to " + to + " from " + from);
        }
    }
}
