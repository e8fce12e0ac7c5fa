package org.tradingarena.simulators.binance.clock;

import java.time.Instant;
import java.time.InstantSource;

/** Venue time: a start plus real time times a speed, or whatever another clock says. Thread-safe. */
public final class VenueClock implements InstantSource {

    private static final int FASTEST = 1000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final InstantSource source;
    private final int speed;

    private VenueClock(InstantSource source, int speed) {
        this.source = source;
        this.speed = speed;
    }

    /**
     * A clock that runs from a moment on, from now.
     *
     * @param speed venue seconds per real second, 1..1000
     */
    public static VenueClock running(Instant start, int speed) {
        if (speed < 1 || speed > FASTEST) {
            throw new IllegalArgumentException("Speed " + speed + " is not between 1 and " + FASTEST);
        }
        long begun = System.nanoTime();
        return new VenueClock(
                () -> start.plusMillis((System.nanoTime() - begun) / (NANOS_PER_MILLI / 1000) * speed / 1000), speed);
    }

    /** A clock that says what another one says, such as one that a test steps. */
    public static VenueClock following(InstantSource source) {
        return new VenueClock(source, 1);
    }

    @Override
    public Instant instant() {
        return source.instant();
    }

    @Override
    public long millis() {
        return source.millis();
    }

    /** Venue seconds per real second. */
    public int speed() {
        return speed;
    }
}
