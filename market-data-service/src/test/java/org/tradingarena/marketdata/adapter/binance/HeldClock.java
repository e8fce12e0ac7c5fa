package org.tradingarena.marketdata.adapter.binance;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until everything is in its place, and then runs many times as fast as the real one. */
public final class HeldClock implements InstantSource {

    private static final long HELD = Long.MIN_VALUE;

    private final Instant start;
    private final int speed;
    private final AtomicLong released = new AtomicLong(HELD);

    HeldClock(Instant start, int speed) {
        this.start = start;
        this.speed = speed;
    }

    int speed() {
        return speed;
    }

    public void release() {
        released.compareAndSet(HELD, System.nanoTime());
    }

    /** Real nanoseconds since the release; 0 before. */
    long nanos() {
        long since = released.get();
        return since == HELD ? 0 : System.nanoTime() - since;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos() * speed);
    }
}
