package org.tradingarena.simulators.binance.market;

/** What faults take out of a market or change in it. Thread-safe. */
public interface Disturbance {

    /** A market that nothing disturbs. */
    Disturbance NONE = new Disturbance() {};

    /** Whether nothing trades at a moment. */
    default boolean tradeless(MarketKind kind, String symbol, long time) {
        return false;
    }

    /** Whether the venue has no candle for the whole of [from, until). */
    default boolean missing(MarketKind kind, String symbol, long from, long until) {
        return false;
    }

    /** Whether the candle that opens then was corrected by now. */
    default boolean corrected(MarketKind kind, String symbol, Interval interval, long open, long now) {
        return false;
    }

    /** The state in which the venue lists a symbol. */
    default Listing listing(MarketKind kind, String symbol, long now) {
        return Listing.TRADING;
    }

    /** States in which the venue lists a symbol. */
    enum Listing {
        /** As usual. */
        TRADING,
        /** Halted: {@code BREAK} or {@code HALT}. */
        BREAK,
        /** Orders can only be cancelled. */
        CANCEL_ONLY,
        /** Not listed at all. */
        UNKNOWN
    }
}
