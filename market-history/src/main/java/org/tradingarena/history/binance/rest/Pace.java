package org.tradingarena.history.binance.rest;

/** How a caller shares the request weight of its address. */
public enum Pace {
    /** May use all of it: somebody waits for the answer. */
    LIVE,
    /** May use only a share of it, and never stands before a live caller. */
    BULK
}
