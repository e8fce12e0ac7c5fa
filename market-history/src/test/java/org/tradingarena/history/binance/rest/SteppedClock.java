package org.tradingarena.history.binance.rest;

import java.time.Duration;
import java.time.Instant;

/** Two clocks that stand still until a test moves them. */
final class SteppedClock implements LocalClock {

    private Instant now;
    private long nanos = 5_000_000_000_000L;

    SteppedClock(Instant now) {
        this.now = now;
    }

    /** Both clocks go on. */
    synchronized void step(Duration time) {
        jump(time);
        nanos += time.toNanos();
    }

    /** The time of day alone jumps, as after sleep. */
    synchronized void jump(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }
}
