package org.tradingarena.marketdata.domain.connection;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a connection lives, rests and is waited for.
 *
 * @param life time after which it is renewed at the latest; the venue ends it after 24 h
 * @param spread random part by which it is renewed earlier, so that many do not renew at once
 * @param opening time in which a new one must have its streams
 * @param backoffBase longest rest after the first failure
 * @param backoffCap longest rest after many
 * @param banned rest when the venue refuses the address and names no time
 */
public record ConnectionTimings(
        Duration life, Duration spread, Duration opening, Duration backoffBase, Duration backoffCap, Duration banned) {

    private static final int MOST_DOUBLINGS = 16;

    /** For a venue that ends every connection after 24 h. */
    public static final ConnectionTimings DEFAULTS = new ConnectionTimings(
            Duration.ofHours(23),
            Duration.ofMinutes(30),
            Duration.ofSeconds(20),
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofMinutes(2));

    /** Life of the next connection. */
    public Duration lifetime(RandomGenerator random) {
        return life.minusMillis(random.nextLong(Math.max(spread.toMillis(), 1)));
    }

    /** Rest after so many failures: full jitter, anything from nothing to a bound that doubles with each. */
    public Duration pause(int failures, RandomGenerator random) {
        long most = backoffBase.toMillis() << Math.min(failures, MOST_DOUBLINGS);
        return Duration.ofMillis(random.nextLong(Math.min(most, backoffCap.toMillis()) + 1));
    }
}
