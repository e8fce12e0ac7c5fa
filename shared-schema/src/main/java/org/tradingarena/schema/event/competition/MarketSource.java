package org.tradingarena.schema.event.competition;

/** Where the market of a competition comes from. */
public enum MarketSource {
    REPLAY,
    SYNTHETIC,
    LIVE
}
