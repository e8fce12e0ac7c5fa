package org.tradingarena.history.binance.rest;

import java.time.Duration;
import java.time.Instant;
import org.tradingarena.history.binance.BinanceMarket;

/** Is told what happens between us and the venue, for metrics and logs. Called by the asking threads; must be quick. */
public interface VenueWatch {

    /** Nobody watches. */
    VenueWatch NOBODY = new VenueWatch() {};

    /**
     * A request ended.
     *
     * @param outcome the HTTP status, or {@code failed} when there was none
     */
    default void asked(BinanceMarket market, String path, String outcome, Duration took) {}

    /** A request is repeated because the venue did not answer it. */
    default void repeated(BinanceMarket market, String path, String reason) {}

    /** A caller had to wait for weight or for the end of a pause. */
    default void waited(BinanceMarket market, Duration time) {}

    /** Weight spent in the running minute, of what an address may spend. */
    default void weight(BinanceMarket market, int used, int limit) {}

    /** All requests of the process rest until the moment, after status 429 or 418. */
    default void paused(int status, Instant until) {}

    /** The venue's clock was read; the offset is what it is ahead of the local one. */
    default void clock(BinanceMarket market, Duration offset) {}

    /** Candles were asked for: pages that the cache had, and pages that the venue was asked for. */
    default void cache(BinanceMarket market, int hits, int misses) {}

    /** Something went wrong that no caller will hear of, such as a pause that could not be written down. */
    default void trouble(String words) {}
}
