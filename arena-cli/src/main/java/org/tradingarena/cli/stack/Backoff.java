package org.tradingarena.cli.stack;

import java.time.Duration;

/** How long to wait before a crashed process is started again: 0.5 s, doubling to 30 s, forgotten after a good minute. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration GOOD_RUN = Duration.ofSeconds(60);

    private Duration next = FIRST;

    /**
     * The pause before the next start.
     *
     * @param lasted how long the process ran before it ended
     */
    Duration after(Duration lasted) {
        if (lasted.compareTo(GOOD_RUN) >= 0) {
            next = FIRST;
        }
        Duration pause = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}
