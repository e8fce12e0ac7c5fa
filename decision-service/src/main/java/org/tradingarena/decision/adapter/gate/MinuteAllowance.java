package org.tradingarena.decision.adapter.gate;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.Pause;

/**
 * So many units a minute, refilled evenly and never more than a minute's worth at once. Waiting calls are served in their
 * order, the first one keeping the lock while it waits; one that cannot be served before its deadline goes without taking anything.
 */
final class MinuteAllowance {

    private static final double NANOS_PER_MINUTE = Duration.ofMinutes(1).toNanos();

    private final @Nullable Integer perMinute;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final AtomicLong returned = new AtomicLong();
    private double left;
    private long countedAt = System.nanoTime();

    private MinuteAllowance(@Nullable Integer perMinute) {
        this.perMinute = perMinute;
        this.left = perMinute == null ? 0 : perMinute;
    }

    /** @param perMinute null for no limit */
    static MinuteAllowance of(@Nullable Integer perMinute) {
        return new MinuteAllowance(perMinute);
    }

    /** The units, or a minute's worth when they are more: no call can take more at once. */
    int most(int units) {
        return perMinute == null ? units : Math.min(units, perMinute);
    }

    /** Waits for its turn and takes the units; false when they do not come before the deadline. */
    boolean taken(int units, Deadline deadline) throws InterruptedException {
        if (perMinute == null) {
            return true;
        }
        if (!turn.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        try {
            double wanted = most(units);
            for (refill(perMinute); left < wanted; refill(perMinute)) {
                Duration missing = Duration.ofNanos((long) ((wanted - left) / perMinute * NANOS_PER_MINUTE) + 1);
                if (!deadline.allows(missing)) {
                    return false;
                }
                Pause.of(missing);
            }
            left -= wanted;
            return true;
        } finally {
            turn.unlock();
        }
    }

    /** Gives back what was taken and not used; takes more when it was more than that, and may then owe it. */
    void giveBack(long units) {
        returned.addAndGet(units);
    }

    private void refill(int full) {
        long now = System.nanoTime();
        left = Math.min(full, left + returned.getAndSet(0) + (now - countedAt) / NANOS_PER_MINUTE * full);
        countedAt = now;
    }
}
