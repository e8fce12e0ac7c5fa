package org.tradingarena.history.binance.rest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.VenueUnavailable;

/**
 * Keeps a process within what the venue allows its address. One for all callers and both markets: after status 429 or 418
 * everybody rests until the moment that the venue named, also when the program is started again meanwhile.
 */
public final class RequestGovernor {

    /** The share of the weight that bulk work may use unless told otherwise. */
    public static final double BULK_SHARE = 0.5;

    /** Longest pause that callers sit out; a longer one is told to them at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(65);

    /** Bans last from two minutes to three days; a stamp beyond is a mistake of somebody. */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(4);

    private final LocalClock ticks;
    private final Duration patience;
    private final VenueWatch watch;
    private final RememberedPause remembered;
    private final Map<BinanceMarket, WeightBudget> budgets = new EnumMap<>(BinanceMarket.class);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Instant pausedUntil;

    /**
     * A governor for the whole process.
     *
     * @param pauseFile where a pause is remembered over a restart; null to forget it
     * @param bulkShare part of the weight that bulk work may use, above 0 up to 1
     */
    public RequestGovernor(@Nullable Path pauseFile, double bulkShare, VenueWatch watch) {
        this(pauseFile, bulkShare, PATIENCE, watch, LocalClock.MACHINE);
    }

    RequestGovernor(@Nullable Path pauseFile, double bulkShare, Duration patience, VenueWatch watch, LocalClock ticks) {
        if (!(bulkShare > 0 && bulkShare <= 1)) {
            throw new IllegalArgumentException("the share of bulk work is above 0 and at most 1, not " + bulkShare);
        }
        this.ticks = ticks;
        this.patience = patience;
        this.watch = watch;
        this.remembered = new RememberedPause(pauseFile, watch);
        this.pausedUntil = remembered.read();
        for (BinanceMarket market : BinanceMarket.values()) {
            budgets.put(market, new WeightBudget(ticks, bulkShare));
        }
    }

    /** Until when the venue wants to hear nothing, by the local clock; a moment that is past when it does not mind. */
    public Instant pausedUntil() {
        lock.lock();
        try {
            return pausedUntil;
        } finally {
            lock.unlock();
        }
    }

    /** Weight spent in the running minute, as far as known. */
    public int weightUsed(BinanceMarket market) {
        return budget(market).used();
    }

    /** Weight that may be spent in a minute; a small number until the venue has named its limit. */
    public int weightLimit(BinanceMarket market) {
        return budget(market).limit();
    }

    VenueWatch watch() {
        return watch;
    }

    boolean knowsLimit(BinanceMarket market) {
        return budget(market).known();
    }

    void limit(BinanceMarket market, int perMinute) {
        budget(market).limit(perMinute);
    }

    /**
     * Returns when a request may be sent.
     *
     * @return the moment, by the local clock
     * @throws VenueUnavailable when the venue wants to hear nothing for longer than callers sit out
     */
    Instant admit(BinanceMarket market, int weight, Pace pace) throws VenueUnavailable, InterruptedException {
        Duration waited = sitOut();
        Duration inLine = budget(market).take(weight, pace);
        waited = waited.plus(inLine);
        if (inLine.compareTo(Duration.ofMillis(1)) > 0) {
            // While it stood in line, another caller may have been told to rest.
            waited = waited.plus(sitOut());
        }
        if (waited.compareTo(Duration.ofMillis(1)) > 0) {
            watch.waited(market, waited);
        }
        return ticks.now();
    }

    /** The venue's own count came with an answer. */
    void told(BinanceMarket market, int weight, Instant sent) {
        WeightBudget budget = budget(market);
        budget.told(weight, sent);
        watch.weight(market, budget.used(), budget.limit());
    }

    /** The venue wants to hear nothing for a time; a shorter wish never shortens a longer one. */
    Instant pause(int status, Duration time) {
        Instant now = ticks.now();
        Instant until = now.plus(time.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : time);
        lock.lock();
        try {
            if (until.isAfter(pausedUntil)) {
                pausedUntil = until;
                remembered.write(until);
                watch.paused(status, until);
                changed.signalAll();
            }
            return pausedUntil;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the end of a pause that is short enough. */
    private Duration sitOut() throws VenueUnavailable, InterruptedException {
        long begun = ticks.nanos();
        lock.lockInterruptibly();
        try {
            Duration left = Duration.between(ticks.now(), pausedUntil);
            while (left.isPositive()) {
                if (left.compareTo(patience) > 0) {
                    throw new VenueUnavailable(
                            "the venue wants no requests from this address until " + pausedUntil + "; nothing was sent",
                            pausedUntil);
                }
                changed.awaitNanos(left.toNanos());
                left = Duration.between(ticks.now(), pausedUntil);
            }
        } finally {
            lock.unlock();
        }
        return Duration.ofNanos(ticks.nanos() - begun);
    }

    private WeightBudget budget(BinanceMarket market) {
        WeightBudget budget = budgets.get(market);
        if (budget == null) {
            throw new IllegalStateException("no budget of " + market);
        }
        return budget;
    }
}
