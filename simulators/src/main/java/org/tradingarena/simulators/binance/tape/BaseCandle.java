package org.tradingarena.simulators.binance.tape;

import org.jspecify.annotations.Nullable;

/**
 * The finest candle that a source knows; its trades are made from it.
 *
 * @param time first millisecond since 1970
 * @param open in ticks, as are the other prices
 * @param volume in lots
 * @param firstTrade number of its first trade
 * @param trades how many it has; 0 only without volume
 * @param firstAggregate number of its first aggregate
 * @param aggregates how many it has, at most as many as trades and lots
 * @param sums what its trades have to add up to; null when that is left to chance
 */
record BaseCandle(
        long time,
        long open,
        long high,
        long low,
        long close,
        long volume,
        long firstTrade,
        int trades,
        long firstAggregate,
        int aggregates,
        @Nullable Sums sums) {

    /** How many aggregates it takes at least to touch all four prices. */
    static int least(long open, long high, long low, long close) {
        if (high == low) {
            return 1;
        }
        int inner = (high == open || high == close ? 0 : 1) + (low == open || low == close ? 0 : 1);
        return 2 + (open == close && inner == 0 ? 1 : inner);
    }

    /**
     * Sums that a file knows.
     *
     * @param quote of all trades, in ticks times lots
     * @param takerVolume bought by takers, in lots
     * @param takerQuote bought by takers, in ticks times lots
     */
    record Sums(long quote, long takerVolume, long takerQuote) {}
}
