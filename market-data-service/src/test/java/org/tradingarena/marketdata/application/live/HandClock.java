package org.tradingarena.marketdata.application.live;

import java.time.Duration;
import java.time.Instant;

/** A venue's clock that goes when it is told to, and wakes whoever waits for a time. */
final class HandClock implements VenueClock {

    private final CandleBoard board;
    private volatile Instant now;

    HandClock(Instant now, CandleBoard board) {
        this.now = now;
        this.board = board;
    }

    void set(Instant time) {
        now = time;
        board.wake();
    }

    @Override
    public void sample() {}

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanosUntil(Instant venueTime) {
        return Duration.between(now, venueTime).toNanos();
    }
}
