package org.tradingarena.marketdata.application.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.schema.types.Symbol;

/**
 * The live candles of a replica, for all of its sessions: of every open time the first copy, for as long as a session may
 * have to catch up. Corrections have no place here: frames that were sent stay as they are. Safe for use by many threads;
 * a session waits on it and is woken by what arrives.
 */
public final class CandleBoard {

    /** How far back candles are kept and read: what a session can catch up with, without asking the venue itself. */
    public static final Duration REACH = Duration.ofHours(2);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<CandleKey, CandleStrip> strips = new HashMap<>();
    private long version;

    /** Takes a candle from the topic. */
    public void closed(CandleClosed candle) {
        CandleKey key = new CandleKey(candle.market(), candle.bar().symbol(), candle.step());
        change(key, strip -> strip.add(candle.openTime(), candle.bar()));
    }

    /** Takes a gap from the topic. */
    public void missing(GapDetected gap) {
        change(new CandleKey(gap.market(), gap.symbol(), gap.step()), strip -> strip.gap(gap.from(), gap.to()));
    }

    /** Ends every wait, so that a session looks at itself. */
    public void wake() {
        lock.lock();
        try {
            version++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What is known of the candle of a symbol. */
    Sighting at(String market, Symbol symbol, Duration step, Instant openTime) {
        lock.lock();
        try {
            CandleStrip strip = strips.get(new CandleKey(market, symbol, step));
            return strip == null ? new Sighting(null, null, false) : strip.at(openTime);
        } finally {
            lock.unlock();
        }
    }

    /** Rises with everything that arrives. */
    long version() {
        lock.lock();
        try {
            return version;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something has arrived since the version, at most so many nanoseconds. */
    void awaitChange(long since, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (version == since && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void change(CandleKey key, Change change) {
        lock.lock();
        try {
            change.on(strips.computeIfAbsent(key, _ -> new CandleStrip((int) REACH.dividedBy(key.step()))));
            version++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** One change of one strip. */
    @FunctionalInterface
    private interface Change {
        void on(CandleStrip strip);
    }
}
