package org.tradingarena.simulators.binance.limit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** Counts connection attempts in the five minutes of real time before each. Not thread-safe. */
public final class AttemptMeter {

    private static final long WINDOW = Duration.ofMinutes(5).toNanos();

    private final int limit;
    private final LongSupplier nanos;
    private final Deque<Long> attempts = new ArrayDeque<>();

    /** A meter on {@link System#nanoTime()} or on a clock of a test. */
    public AttemptMeter(int limit, LongSupplier nanos) {
        this.limit = limit;
        this.nanos = nanos;
    }

    /** Counts one more, unless there were too many. */
    public boolean allowed() {
        long now = nanos.getAsLong();
        while (!attempts.isEmpty() && now - attempts.getFirst() >= WINDOW) {
            attempts.removeFirst();
        }
        if (attempts.size() >= limit) {
            return false;
        }
        attempts.addLast(now);
        return true;
    }
}
