package org.tradingarena.marketdata.application.live;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.tradingarena.history.binance.BinanceHistory;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;

/**
 * The venue's time from its own answers, carried on by a monotonic clock between them. It is asked in the background once a
 * minute; while it does not answer, the last difference stays. Before {@link #sample} it must not be read.
 */
public final class SampledVenueClock implements VenueClock {

    private static final Logger LOG = Logger.getLogger(SampledVenueClock.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final BinanceHistory venue;
    private final LongSupplier nanoClock;
    private final int speed;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Sample last = new Sample(Instant.EPOCH, 0, false);

    /**
     * A clock that has not asked yet.
     *
     * @param nanoClock such as {@link System#nanoTime}
     * @param speed seconds of the venue in one of this machine: 1, or more against a simulator that runs faster
     */
    public SampledVenueClock(BinanceHistory venue, LongSupplier nanoClock, int speed) {
        this.venue = venue;
        this.nanoClock = nanoClock;
        this.speed = speed;
    }

    private record Sample(Instant venueTime, long nanos, boolean taken) {}

    @Override
    public void sample() throws VenueUnavailable, VenueRefused, InterruptedException {
        if (!last.taken()) {
            ask();
        }
    }

    @Override
    public Instant now() {
        Sample sample = last;
        if (!sample.taken()) {
            throw new IllegalStateException("the venue has not told its time yet");
        }
        long passed = nanoClock.getAsLong() - sample.nanos();
        if (passed > FRESH.toNanos() && asking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("venue-clock").start(this::askAgain);
        }
        return sample.venueTime().plusNanos(passed * speed);
    }

    @Override
    public long nanosUntil(Instant venueTime) {
        return Duration.between(now(), venueTime).toNanos() / speed;
    }

    private void askAgain() {
        try {
            ask();
        } catch (VenueUnavailable | VenueRefused away) {
            LOG.warnf("the venue does not tell its time, the last difference stays: %s", away.getMessage());
            last = new Sample(now(), nanoClock.getAsLong(), true);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            asking.set(false);
        }
    }

    private void ask() throws VenueUnavailable, VenueRefused, InterruptedException {
        Instant told = venue.venueTime();
        last = new Sample(told, nanoClock.getAsLong(), true);
    }
}
