package org.tradingarena.marketdata.application.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * The time of this machine for everything that waits: begun at a moment, carried on by a clock that never jumps, and as many
 * times faster as the market is played.
 */
public final class LocalTime {

    private final Instant origin;
    private final LongSupplier nanos;
    private final long begun;
    private final int speed;

    /**
     * A clock.
     *
     * @param origin what it shows now
     * @param nanos such as {@link System#nanoTime()}
     * @param speed market seconds per real second; 1 for a real venue
     */
    public LocalTime(Instant origin, LongSupplier nanos, int speed) {
        this.origin = origin;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.speed = speed;
    }

    /** What it shows now. */
    public Instant now() {
        return origin.plusNanos((nanos.getAsLong() - begun) * speed);
    }

    /** The same without the speed, for what a venue counts in real time. */
    public Instant unhurried() {
        return origin.plusNanos(nanos.getAsLong() - begun);
    }

    /** How long a span of market time really takes, in nanoseconds; at least one. */
    public long realNanos(Duration span) {
        return Math.max(1, span.toNanos() / speed);
    }
}
