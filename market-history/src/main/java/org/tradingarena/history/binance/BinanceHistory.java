package org.tradingarena.history.binance;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tradingarena.engine.market.Candle;

/**
 * What one market of Binance tells by REST. Every call blocks until the governor of the process has weight to spare and the
 * venue has answered; call it from a virtual thread. Symbols are those of the venue, such as {@code BTCUSDT}. Safe for use by
 * many threads.
 */
public interface BinanceHistory {

    /** The market it reads. */
    BinanceMarket market();

    /** All instruments, as of at most a day ago; {@link #refreshInstruments()} forgets them. */
    List<VenueInstrument> instruments() throws VenueUnavailable, VenueRefused, InterruptedException;

    /** Makes the next call of {@link #instruments()} ask the venue, as after an error that a filter explains. */
    void refreshInstruments();

    /**
     * The time at the venue, from its answers so far and a monotonic clock; asks it at the first call and when the last
     * sample is old.
     */
    Instant venueTime() throws VenueUnavailable, VenueRefused, InterruptedException;

    /** Why the local clock must not be trusted: it is more than a second off the venue's; empty while it is not. */
    default Optional<String> clockWarning() {
        return Optional.empty();
    }

    /**
     * The closed candles that open in the half-open range, by rising open time, as many pages as it takes. What the venue
     * does not have is not in the list, and nothing is made up: the caller compares with the range. A candle that cannot be
     * one (high below low, a volume below zero, a time off the grid) is refused as a whole answer.
     *
     * @param interval one that the venue has: 1 s on spot, 1 m to 1 d on both
     * @throws VenueRefused for an unknown symbol or interval
     */
    List<Candle> candles(String symbol, Duration interval, Instant from, Instant to)
            throws VenueUnavailable, VenueRefused, InterruptedException;

    /** Trades by rising id from the given one on, at most {@code limit} (1 to 1,000); fewer when there are no more yet. */
    List<AggregateTrade> trades(String symbol, long fromId, int limit)
            throws VenueUnavailable, VenueRefused, InterruptedException;

    /** Trades of the half-open range by rising id, as many pages as it takes. */
    List<AggregateTrade> trades(String symbol, Instant from, Instant to)
            throws VenueUnavailable, VenueRefused, InterruptedException;

    /** Mark price and coming funding of a perpetual now; refused on spot. */
    MarkPrice markPrice(String symbol) throws VenueUnavailable, VenueRefused, InterruptedException;

    /** Mark prices as one-minute candles of the half-open range, volumes 0; refused on spot. */
    List<Candle> markCandles(String symbol, Instant from, Instant to)
            throws VenueUnavailable, VenueRefused, InterruptedException;

    /** Funding that took place in the half-open range, times in whole seconds; refused on spot. */
    List<FundingRate> fundings(String symbol, Instant from, Instant to)
            throws VenueUnavailable, VenueRefused, InterruptedException;

    /** Contracts open now, in units of the base asset; refused on spot. */
    BigDecimal openInterest(String symbol) throws VenueUnavailable, VenueRefused, InterruptedException;
}
