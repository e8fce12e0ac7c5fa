package org.tradingarena.marketdata.application.ingest;

import java.time.Duration;
import java.time.Instant;

/**
 * The time at a venue: local time and what the venue is ahead of it. Samples of the venue's own clock set it; an event from
 * a later moment than it shows moves it on. Thread-safe.
 */
public final class VenueClock {

    private final LocalTime local;
    private Duration offset = Duration.ZERO;

    public VenueClock(LocalTime local) {
        this.local = local;
    }

    /** The time at the venue, as far as is known. */
    public synchronized Instant now() {
        return local.now().plus(offset);
    }

    /** The venue's clock was read; returns what it is ahead. */
    public synchronized Duration sampled(Instant venueTime) {
        offset = Duration.between(local.now(), venueTime);
        return offset;
    }

    /** The venue sent something at the moment, so it is not earlier there. */
    public synchronized void heard(Instant eventTime) {
        Duration least = Duration.between(local.now(), eventTime);
        if (least.compareTo(offset) > 0) {
            offset = least;
        }
    }

    /** What the venue's clock is ahead of the local one. */
    public synchronized Duration offset() {
        return offset;
    }
}
