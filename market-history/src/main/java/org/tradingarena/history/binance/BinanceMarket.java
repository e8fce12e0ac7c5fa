package org.tradingarena.history.binance;

/** The two markets of Binance that the arena reads; each has hosts, paths and limits of its own. */
public enum BinanceMarket {
    /** Spot; candles of one second and longer. */
    SPOT,
    /** Perpetuals margined in USD; candles of one minute and longer. */
    USD_M
}
