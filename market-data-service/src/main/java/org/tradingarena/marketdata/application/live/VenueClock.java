package org.tradingarena.marketdata.application.live;

import java.time.Instant;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;

/** The time at a venue, by which frames are due and late. Safe for use by many threads. */
public interface VenueClock {

    /** Asks the venue, unless it has answered before; blocks until it answers. The other methods never block. */
    void sample() throws VenueUnavailable, VenueRefused, InterruptedException;

    /** The time at the venue now. */
    Instant now();

    /** Nanoseconds of this machine until the time at the venue is the given one; zero or negative when it is past. */
    long nanosUntil(Instant venueTime);
}
