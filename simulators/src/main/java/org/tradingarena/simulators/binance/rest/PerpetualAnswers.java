package org.tradingarena.simulators.binance.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tradingarena.simulators.binance.market.Market;
import org.tradingarena.simulators.binance.market.Perpetual;
import org.tradingarena.simulators.binance.market.Perpetual.Marks;
import org.tradingarena.simulators.binance.tape.Pair;

/** Mark prices, funding rates and open interest of perpetuals. */
final class PerpetualAnswers {

    private static final int USUAL = 100;
    private static final int MOST = 1000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Market market;
    private final Perpetual perpetual;

    PerpetualAnswers(Market market, Perpetual perpetual) {
        this.market = market;
        this.perpetual = perpetual;
    }

    Reply premiumIndex(Query query, long now, long shownTime) {
        if (query.has("symbol")) {
            return Reply.json(premium(query.pair(market, now), now, shownTime));
        }
        ArrayNode all = NODES.arrayNode();
        market.pairs(now).forEach(pair -> all.add(premium(pair, now, shownTime)));
        return Reply.json(all);
    }

    private ObjectNode premium(Pair pair, long now, long shownTime) {
        Marks marks = perpetual.marks(pair, now).orElseThrow(ApiError::invalidSymbol);
        return NODES.objectNode()
                .put("symbol", pair.symbol())
                .put("markPrice", marks.mark())
                .put("indexPrice", marks.index())
                .put("estimatedSettlePrice", marks.index())
                .put("lastFundingRate", marks.rate())
                .put("interestRate", "0.00010000")
                .put("nextFundingTime", marks.next())
                .put("time", shownTime);
    }

    Reply fundingRate(Query query, long now) {
        Pair pair = query.pair(market, now);
        int limit = query.limit(USUAL, MOST, false);
        long end = Math.min(query.number("endTime", now), now);
        long last = Math.floorDiv(end, Perpetual.FUNDING);
        long first = Math.max(last - limit + 1, Math.ceilDiv(market.start(), Perpetual.FUNDING));
        if (query.has("startTime")) {
            first = Math.max(
                    Math.ceilDiv(query.number("startTime", 0), Perpetual.FUNDING),
                    Math.ceilDiv(market.start(), Perpetual.FUNDING));
            last = Math.min(last, first + limit - 1);
        }
        ArrayNode rates = NODES.arrayNode();
        for (long number = first; number <= last; number++) {
            long time = number * Perpetual.FUNDING;
            rates.addObject()
                    .put("symbol", pair.symbol())
                    .put("fundingTime", time)
                    .put("fundingRate", perpetual.rate(pair, time))
                    .put(
                            "markPrice",
                            perpetual.marks(pair, time).map(Marks::mark).orElse(""));
        }
        return Reply.json(rates);
    }

    Reply openInterest(Query query, long now, long shownTime) {
        Pair pair = query.pair(market, now);
        return Reply.json(NODES.objectNode()
                .put("openInterest", market.kind().quantity(pair, perpetual.openInterest(pair, now)))
                .put("symbol", pair.symbol())
                .put("time", shownTime));
    }
}
