package org.tradingarena.decision.application;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A moment on the monotonic clock by which an answer is due. */
public final class Deadline {

    /** On the scale of {@link System#nanoTime()}. */
    private final AtomicLong nanos;

    private Deadline(long nanos) {
        this.nanos = new AtomicLong(nanos);
    }

    /** The moment this long from now. */
    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** What is left; never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanos.get() - System.nanoTime()));
    }

    /** Whether more than this is left. */
    public boolean allows(Duration duration) {
        return left().compareTo(duration) > 0;
    }

    /**
     * Takes time off that passed when a call was recorded and does not pass now that it is played, so that what follows is
     * decided as it was then.
     */
    public void charge(Duration recorded) {
        nanos.addAndGet(-recorded.toNanos());
    }
}
