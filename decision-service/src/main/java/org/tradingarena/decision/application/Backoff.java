package org.tradingarena.decision.application;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.tradingarena.schema.event.decision.CallPurpose;

/**
 * How long to wait before the next attempt: 250 ms, doubled each time up to 8 s, half of it random, and never less than
 * the provider asked for.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(250);
    private static final int MOST_DOUBLINGS = 5;

    private Backoff() {}

    /** Spreads the attempts of many seats, and does it alike whenever the same question is asked. */
    static RandomGenerator jitter(String draw, CallPurpose purpose) {
        return new SplittableRandom((draw + "/" + purpose).hashCode());
    }

    static Duration before(int attempt, ProviderFailure failure, RandomGenerator random) {
        long full = FIRST.toMillis() << Math.min(MOST_DOUBLINGS, Math.max(0, attempt - 2));
        Duration own = Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
        Duration asked = failure.retryAfter();
        return asked != null && asked.compareTo(own) > 0 ? asked : own;
    }
}
