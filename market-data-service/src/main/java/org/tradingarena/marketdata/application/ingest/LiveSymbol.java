package org.tradingarena.marketdata.application.ingest;

import org.tradingarena.schema.types.Symbol;

/**
 * A symbol of a live market that somebody needs.
 *
 * @param market name of the data set, such as {@code binance-spot}
 */
public record LiveSymbol(String market, Symbol symbol) {

    /** The key of its records on the topic of candles. */
    public String key() {
        return market + ":" + symbol;
    }

    /**
     * Reads the form {@code binance-spot:BTC/USDT}.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    public static LiveSymbol of(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(
                    "not a symbol of a market: '" + text + "'; write one such as binance-spot:BTC/USDT");
        }
        return new LiveSymbol(text.substring(0, colon), new Symbol(text.substring(colon + 1)));
    }
}
