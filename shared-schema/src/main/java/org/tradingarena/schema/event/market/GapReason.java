package org.tradingarena.schema.event.market;

/** Why candles of a live venue are not there. */
public enum GapReason {
    /** The stream lost them and the venue's history could not be asked. */
    HISTORY_UNAVAILABLE,
    /** The venue's own history does not have them: it stood still. */
    VENUE_OUTAGE,
    /** The venue had stopped trading in the symbol. */
    HALTED,
    /** What the venue sent cannot be a candle, and its history says the same. */
    IMPOSSIBLE
}
