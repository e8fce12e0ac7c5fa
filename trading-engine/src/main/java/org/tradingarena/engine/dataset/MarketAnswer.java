package org.tradingarena.engine.dataset;

import org.tradingarena.engine.market.CandleSource;

/** Whether the market of a specification can be had. */
public sealed interface MarketAnswer {

    /** It can, from this source. */
    record Found(CandleSource source) implements MarketAnswer {}

    /**
     * It cannot.
     *
     * @param message names the field, what is there instead, and how to get what is missing
     */
    record Refused(FeedRefusal code, String message) implements MarketAnswer {}
}
