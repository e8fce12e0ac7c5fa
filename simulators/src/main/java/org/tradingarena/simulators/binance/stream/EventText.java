package org.tradingarena.simulators.binance.stream;

import org.tradingarena.simulators.binance.market.Bar;
import org.tradingarena.simulators.binance.market.Interval;
import org.tradingarena.simulators.binance.market.MarketKind;
import org.tradingarena.simulators.binance.market.Perpetual.Marks;
import org.tradingarena.simulators.binance.tape.AggTrade;
import org.tradingarena.simulators.binance.tape.Pair;

/**
 * The layouts of events, letter by letter in the order of the wire.
 *
 * @param kind spot or futures, whose layouts and decimals differ
 * @param shift milliseconds by which event times are wrong
 */
record EventText(MarketKind kind, long shift) {

    String kline(Pair pair, Interval interval, Bar bar, boolean closed, long eventTime) {
        return "{\"e\":\"kline\",\"E\":" + (eventTime + shift)
                + ",\"s\":\"" + pair.symbol()
                + "\",\"k\":{\"t\":" + bar.time()
                + ",\"T\":" + bar.closeTime()
                + ",\"s\":\"" + pair.symbol()
                + "\",\"i\":\"" + interval.word()
                + "\",\"f\":" + bar.firstId()
                + ",\"L\":" + bar.lastId()
                + ",\"o\":\"" + kind.price(pair, bar.open())
                + "\",\"c\":\"" + kind.price(pair, bar.close())
                + "\",\"h\":\"" + kind.price(pair, bar.high())
                + "\",\"l\":\"" + kind.price(pair, bar.low())
                + "\",\"v\":\"" + kind.quantity(pair, bar.volume())
                + "\",\"n\":" + bar.trades()
                + ",\"x\":" + closed
                + ",\"q\":\"" + kind.amount(pair, bar.quote())
                + "\",\"V\":\"" + kind.quantity(pair, bar.takerVolume())
                + "\",\"Q\":\"" + kind.amount(pair, bar.takerQuote())
                + "\",\"B\":\"0\"}}";
    }

    String trade(Pair pair, AggTrade trade, int index, long eventTime) {
        return "{\"e\":\"trade\",\"E\":" + (eventTime + shift)
                + ",\"s\":\"" + pair.symbol()
                + "\",\"t\":" + (trade.firstId() + index)
                + ",\"p\":\"" + kind.price(pair, trade.price())
                + "\",\"q\":\"" + kind.quantity(pair, trade.quantityOf(index))
                + "\",\"T\":" + (trade.time() + shift)
                + ",\"m\":" + trade.buyerIsMaker()
                + (kind == MarketKind.SPOT ? ",\"M\":true}" : ",\"X\":\"MARKET\"}");
    }

    /** Spot names the symbol before the number, futures after it. */
    String aggTrade(Pair pair, AggTrade trade, long eventTime) {
        String symbol = "\"s\":\"" + pair.symbol() + "\"";
        String number = "\"a\":" + trade.id();
        return "{\"e\":\"aggTrade\",\"E\":" + (eventTime + shift)
                + "," + (kind == MarketKind.SPOT ? symbol + "," + number : number + "," + symbol)
                + ",\"p\":\"" + kind.price(pair, trade.price())
                + "\",\"q\":\"" + kind.quantity(pair, trade.quantity())
                + "\",\"f\":" + trade.firstId()
                + ",\"l\":" + trade.lastId()
                + ",\"T\":" + (trade.time() + shift)
                + ",\"m\":" + trade.buyerIsMaker()
                + (kind == MarketKind.SPOT ? ",\"M\":true}" : "}");
    }

    /** The best quotes around a trade: the maker's side at its price, the other a tick away. */
    String bookTicker(Pair pair, AggTrade trade, long eventTime) {
        long bid = trade.buyerIsMaker() ? trade.price() : trade.price() - 1;
        String quotes = "\"u\":" + trade.lastId()
                + ",\"s\":\"" + pair.symbol()
                + "\",\"b\":\"" + kind.price(pair, bid)
                + "\",\"B\":\"" + kind.quantity(pair, 3 * trade.quantity())
                + "\",\"a\":\"" + kind.price(pair, bid + 1)
                + "\",\"A\":\"" + kind.quantity(pair, 2 * trade.quantity()) + "\"";
        return kind == MarketKind.SPOT
                ? "{" + quotes + "}"
                : "{\"e\":\"bookTicker\"," + quotes + ",\"T\":" + (trade.time() + shift) + ",\"E\":"
                        + (eventTime + shift) + "}";
    }

    String markPrice(Pair pair, Marks marks, long eventTime) {
        return "{\"e\":\"markPriceUpdate\",\"E\":" + (eventTime + shift)
                + ",\"s\":\"" + pair.symbol()
                + "\",\"p\":\"" + marks.mark()
                + "\",\"i\":\"" + marks.index()
                + "\",\"P\":\"" + marks.index()
                + "\",\"r\":\"" + marks.rate()
                + "\",\"T\":" + marks.next() + "}";
    }

    String serverShutdown(long eventTime) {
        return "{\"e\":\"serverShutdown\",\"E\":" + (eventTime + shift) + "}";
    }
}
