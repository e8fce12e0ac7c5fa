package org.tradingarena.history.binance.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Request weight of one market in the running minute. The venue counts by the minute of the clock and tells its count with
 * every answer; between two answers our own count adds what was sent since. Callers of one pace are served in the order in
 * which they came.
 */
final class WeightBudget {

    /** What may be spent before the venue has named its limit: enough to ask for it. */
    private static final int BEFORE_KNOWN = 60;

    private static final long MINUTE_MILLIS = 60_000;

    /** The venue's minute may turn a little later than ours. */
    private static final long MARGIN_MILLIS = 500;

    private final LocalClock ticks;
    private final double bulkShare;
    private final ReentrantLock liveTurn = new ReentrantLock(true);
    private final ReentrantLock bulkTurn = new ReentrantLock(true);
    private final ReentrantLock state = new ReentrantLock();
    private final Condition changed = state.newCondition();
    private int limit = BEFORE_KNOWN;
    private boolean known;
    private long minute;
    private int used;

    WeightBudget(LocalClock ticks, double bulkShare) {
        this.ticks = ticks;
        this.bulkShare = bulkShare;
    }

    /** Takes weight, waiting for the next minutes if need be; returns the time waited. */
    Duration take(int weight, Pace pace) throws InterruptedException {
        long begun = System.nanoTime();
        ReentrantLock turn = pace == Pace.LIVE ? liveTurn : bulkTurn;
        turn.lockInterruptibly();
        try {
            state.lockInterruptibly();
            try {
                while (!spend(weight, pace)) {
                    long left = (minute + 1) * MINUTE_MILLIS + MARGIN_MILLIS - now();
                    changed.awaitNanos(TimeUnit.MILLISECONDS.toNanos(Math.max(left, 1)));
                }
            } finally {
                state.unlock();
            }
        } finally {
            turn.unlock();
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** What the venue counted, told with an answer to a request that was sent at a moment. */
    void told(int count, Instant sent) {
        state.lock();
        try {
            turn();
            // An answer that crossed the turn of the minute may tell of either.
            if (sent.toEpochMilli() / MINUTE_MILLIS == minute && count > used) {
                used = count;
            }
        } finally {
            state.unlock();
        }
    }

    /** The venue named its limit. */
    void limit(int perMinute) {
        state.lock();
        try {
            limit = Math.max(perMinute, 1);
            known = true;
            changed.signalAll();
        } finally {
            state.unlock();
        }
    }

    boolean known() {
        state.lock();
        try {
            return known;
        } finally {
            state.unlock();
        }
    }

    int used() {
        state.lock();
        try {
            turn();
            return used;
        } finally {
            state.unlock();
        }
    }

    int limit() {
        state.lock();
        try {
            return limit;
        } finally {
            state.unlock();
        }
    }

    private boolean spend(int weight, Pace pace) {
        turn();
        int allowed = pace == Pace.LIVE ? limit : Math.max((int) (limit * bulkShare), 1);
        // A request heavier than the whole allowance is let through alone, at the begin of a minute.
        if (used + weight > allowed && used > 0) {
            return false;
        }
        used += weight;
        return true;
    }

    private void turn() {
        long present = now() / MINUTE_MILLIS;
        if (present != minute) {
            minute = present;
            used = 0;
        }
    }

    private long now() {
        return ticks.now().toEpochMilli();
    }
}
