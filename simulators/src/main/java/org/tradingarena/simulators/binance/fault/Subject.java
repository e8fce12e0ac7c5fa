package org.tradingarena.simulators.binance.fault;

import org.jspecify.annotations.Nullable;
import org.tradingarena.simulators.binance.market.MarketKind;

/**
 * What a fault could strike.
 *
 * @param market null where it belongs to none
 * @param symbol empty where it has none
 * @param stream empty where it is none
 * @param path of a request; empty where it is none
 */
public record Subject(@Nullable MarketKind market, String symbol, String stream, String path) {

    /** A request. */
    public static Subject request(@Nullable MarketKind market, String symbol, String path) {
        return new Subject(market, symbol, "", path);
    }

    /** A connection as a whole. */
    public static Subject connection(MarketKind market) {
        return new Subject(market, "", "", "");
    }

    /** A message of a stream. */
    public static Subject message(MarketKind market, String symbol, String stream) {
        return new Subject(market, symbol, stream, "");
    }

    /** A symbol. */
    public static Subject symbol(MarketKind market, String symbol) {
        return new Subject(market, symbol, "", "");
    }
}
