package org.tradingarena.simulators.binance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that moves when a test says so. */
final class SteppedClock implements InstantSource {

    private final AtomicLong now;

    SteppedClock(String start) {
        now = new AtomicLong(Instant.parse(start).toEpochMilli());
    }

    void step(Duration length) {
        now.addAndGet(length.toMillis());
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(now.get());
    }
}
