package org.tradingarena.decision.application;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A moment on the monotonic clock by which an answer is due, and an account of the time that calls and pauses took until then.
 *
 * <p>The clock bounds what is under way. Whether something more is begun follows from the account alone: it holds nothing but
 * times that a cassette keeps, so a played question takes the same turns as the recorded one.
 */
public final class Deadline {

    /** On the scale of {@link System#nanoTime()}. */
    private final AtomicLong nanos;

    private final AtomicLong unspent;

    private Deadline(long nanos, long unspent) {
        this.nanos = new AtomicLong(nanos);
        this.unspent = new AtomicLong(unspent);
    }

    /** The moment this long from now. */
    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos(), duration.toNanos());
    }

    /** What is left; never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanos.get() - System.nanoTime()));
    }

    /** Whether more than this is left by the account. */
    boolean affords(Duration duration) {
        return unspent.get() > duration.toNanos();
    }

    /** Puts a call or a pause down in the account. */
    void spend(Duration duration) {
        unspent.addAndGet(-duration.toNanos());
    }

    /** Whether more than this is left. */
    public boolean allows(Duration duration) {
        return left().compareTo(duration) > 0;
    }

    /**
     * Takes time off the clock that passed when a call was recorded and does not pass now that it is played.
     */
    public void charge(Duration recorded) {
        nanos.addAndGet(-recorded.toNanos());
    }
}
