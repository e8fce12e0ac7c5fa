package org.tradingarena.simulators.binance.stream;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tradingarena.simulators.binance.market.Interval;
import org.tradingarena.simulators.binance.market.MarketKind;

/**
 * A stream that the venue knows.
 *
 * @param market which socket it belongs to
 * @param text as the client wrote it
 * @param symbol in capitals
 * @param kind what it tells
 * @param interval of candles; null for others
 * @param period milliseconds between two messages; 0 when events make them
 */
record StreamName(
        MarketKind market,
        String text,
        String symbol,
        Kind kind,
        @Nullable Interval interval,
        long period) {

    /** Null for a name that the venue does not know: it is accepted, and silent. */
    static @Nullable StreamName parse(MarketKind market, String text) {
        int at = text.indexOf('@');
        if (at < 1 || !text.substring(0, at).equals(text.substring(0, at).toLowerCase(Locale.ROOT))) {
            return null;
        }
        String symbol = text.substring(0, at).toUpperCase(Locale.ROOT);
        String rest = text.substring(at + 1);
        if (rest.startsWith("kline_")) {
            Interval interval =
                    Interval.of(rest.substring("kline_".length()), market).orElse(null);
            return interval == null
                    ? null
                    : new StreamName(market, text, symbol, Kind.KLINE, interval, interval == Interval.S1 ? 1000 : 2000);
        }
        boolean futures = market == MarketKind.FUTURES;
        return switch (rest) {
            case "trade" -> new StreamName(market, text, symbol, Kind.TRADE, null, 0);
            case "aggTrade" -> new StreamName(market, text, symbol, Kind.AGG_TRADE, null, 0);
            case "bookTicker" -> new StreamName(market, text, symbol, Kind.BOOK_TICKER, null, 0);
            case "markPrice@1s" -> futures ? new StreamName(market, text, symbol, Kind.MARK_PRICE, null, 1000) : null;
            case "markPrice" -> futures ? new StreamName(market, text, symbol, Kind.MARK_PRICE, null, 3000) : null;
            default -> null;
        };
    }

    /** What a stream tells. */
    enum Kind {
        KLINE,
        TRADE,
        AGG_TRADE,
        BOOK_TICKER,
        MARK_PRICE
    }
}
