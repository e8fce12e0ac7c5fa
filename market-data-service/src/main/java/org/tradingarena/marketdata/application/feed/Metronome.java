package org.tradingarena.marketdata.application.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Says when the next frame is due at a chosen multiple of real time, on a monotonic clock. Time lost to a pause or to the
 * seats is not caught up: the market goes on at its pace. Not thread-safe.
 */
final class Metronome {

    private final BigDecimal stepNanos;
    private final LongSupplier nanoClock;
    private boolean begun;
    private long beat;

    /**
     * A metronome at rest; the first frame is due at once.
     *
     * @param nanoClock such as {@link System#nanoTime}
     */
    Metronome(Duration step, LongSupplier nanoClock) {
        this.stepNanos = BigDecimal.valueOf(step.toNanos());
        this.nanoClock = nanoClock;
    }

    /** Nanoseconds until the next frame is due; zero or negative when it is. A speed of null means at once. */
    long untilDue(@Nullable BigDecimal speed) {
        return begun && speed != null ? beat + period(speed) - nanoClock.getAsLong() : 0;
    }

    /** Notes that a frame was sent, at the speed that was asked for. */
    void sent(@Nullable BigDecimal speed) {
        long now = nanoClock.getAsLong();
        if (begun && speed != null) {
            long period = period(speed);
            // A frame sent a little late keeps the beat; one sent a whole period late begins a new one.
            beat = now - (beat + period) < period ? beat + period : now;
        } else {
            beat = now;
        }
        begun = true;
    }

    private long period(BigDecimal speed) {
        return stepNanos.divide(speed, RoundingMode.HALF_EVEN).longValue();
    }
}
