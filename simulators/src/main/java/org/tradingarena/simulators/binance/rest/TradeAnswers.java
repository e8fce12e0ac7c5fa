package org.tradingarena.simulators.binance.rest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.tradingarena.simulators.binance.market.Market;
import org.tradingarena.simulators.binance.market.MarketKind;
import org.tradingarena.simulators.binance.tape.AggTrade;
import org.tradingarena.simulators.binance.tape.Pair;

/** Aggregate trades by number, by time, or the latest. */
final class TradeAnswers {

    private static final int USUAL = 500;
    private static final int MOST = 1000;
    private static final long PAGE = 60_000;

    /** How far back a number is looked for. */
    private static final long LOOK_BACK = 86_400_000L * 7;

    private final Market market;

    TradeAnswers(Market market) {
        this.market = market;
    }

    Reply aggTrades(Query query, long now) {
        Pair pair = query.pair(market, now);
        int limit = query.limit(USUAL, MOST, market.kind() == MarketKind.SPOT);
        if (query.has("fromId") && (query.has("startTime") || query.has("endTime"))) {
            throw ApiError.contradiction("Combination of optional parameters invalid.");
        }
        List<AggTrade> trades;
        if (query.has("fromId")) {
            trades = from(pair.symbol(), query.number("fromId", 0), limit, now);
        } else if (query.has("startTime")) {
            trades = oldest(pair.symbol(), query.number("startTime", 0), query.number("endTime", now), limit, now);
        } else {
            trades = newest(pair.symbol(), query.number("endTime", now), limit, now);
        }
        StringBuilder text = new StringBuilder("[");
        for (AggTrade trade : trades) {
            text.append(text.length() > 1 ? "," : "").append(object(pair, trade));
        }
        return Reply.json(text.append(']').toString());
    }

    private String object(Pair pair, AggTrade trade) {
        return "{\"a\":" + trade.id()
                + ",\"p\":\"" + market.kind().price(pair, trade.price())
                + "\",\"q\":\"" + market.kind().quantity(pair, trade.quantity())
                + "\",\"f\":" + trade.firstId()
                + ",\"l\":" + trade.lastId()
                + ",\"T\":" + trade.time()
                + ",\"m\":" + trade.buyerIsMaker()
                + (market.kind() == MarketKind.SPOT ? ",\"M\":true}" : "}");
    }

    private List<AggTrade> from(String symbol, long id, int limit, long now) {
        long from = Math.max(market.start(), now - LOOK_BACK);
        long until = now;
        while (until - from > PAGE) {
            long middle = (from + until) >>> 1;
            AggTrade before = market.lastBefore(symbol, middle);
            if (before == null || before.id() < id) {
                from = middle;
            } else {
                until = middle;
            }
        }
        return oldest(symbol, from, now, limit + MOST, now).stream()
                .filter(trade -> trade.id() >= id)
                .limit(limit)
                .toList();
    }

    private List<AggTrade> oldest(String symbol, long start, long end, int limit, long now) {
        List<AggTrade> found = new ArrayList<>();
        long last = Math.min(end + 1, now);
        for (long at = Math.max(start, market.start()); at < last && found.size() < limit; at += PAGE) {
            found.addAll(market.trades(symbol, at, Math.min(at + PAGE, last), now));
        }
        return found.size() > limit ? found.subList(0, limit) : found;
    }

    private List<AggTrade> newest(String symbol, long end, int limit, long now) {
        ArrayDeque<AggTrade> found = new ArrayDeque<>();
        AggTrade last = market.lastBefore(symbol, Math.min(end + 1, now));
        while (last != null && found.size() < limit) {
            List<AggTrade> page = market.trades(symbol, last.time() - PAGE, last.time() + 1, now);
            for (int i = page.size() - 1; i >= 0 && found.size() < limit; i--) {
                found.addFirst(page.get(i));
            }
            last = market.lastBefore(symbol, last.time() - PAGE);
        }
        return List.copyOf(found);
    }
}
