package org.tradingarena.simulators.binance.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.tradingarena.simulators.binance.limit.VenueLimits;
import org.tradingarena.simulators.binance.market.Market;
import org.tradingarena.simulators.binance.market.MarketKind;
import org.tradingarena.simulators.binance.market.Perpetual;

/** The paths of one market. */
final class MarketDesk {

    private final Map<String, Endpoint> endpoints = new HashMap<>();

    private MarketDesk() {}

    /** @param shown the time that the venue shows at a moment */
    static MarketDesk of(Market market, Perpetual perpetual, VenueLimits limits, LongUnaryOperator shown) {
        MarketDesk desk = new MarketDesk();
        boolean spot = market.kind() == MarketKind.SPOT;
        String root = spot ? "/api/v3/" : "/fapi/v1/";
        KlineAnswers klines = new KlineAnswers(market);
        TradeAnswers trades = new TradeAnswers(market);
        desk.endpoints.put(root + "ping", Endpoint.of(1, (query, now) -> Reply.json("{}")));
        desk.endpoints.put(
                root + "time",
                Endpoint.of(1, (query, now) -> Reply.json("{\"serverTime\":" + shown.applyAsLong(now) + "}")));
        desk.endpoints.put(root + "klines", new Endpoint(klines::weight, klines::klines));
        desk.endpoints.put(root + "aggTrades", Endpoint.of(spot ? 4 : 20, trades::aggTrades));
        if (spot) {
            SpotRules rules = new SpotRules(market, limits);
            desk.endpoints.put(
                    root + "exchangeInfo",
                    Endpoint.of(20, (query, now) -> rules.answer(query, now, shown.applyAsLong(now))));
        } else {
            desk.perpetuals(root, market, perpetual, klines, limits, shown);
        }
        return desk;
    }

    private void perpetuals(
            String root,
            Market market,
            Perpetual perpetual,
            KlineAnswers klines,
            VenueLimits limits,
            LongUnaryOperator shown) {
        FuturesRules rules = new FuturesRules(market, limits);
        PerpetualAnswers answers = new PerpetualAnswers(market, perpetual);
        endpoints.put(root + "exchangeInfo", Endpoint.of(1, (query, now) -> rules.answer(now, shown.applyAsLong(now))));
        endpoints.put(
                root + "markPriceKlines",
                new Endpoint(klines::weight, (query, now) -> klines.markKlines(query, now, perpetual)));
        endpoints.put(
                root + "premiumIndex",
                new Endpoint(
                        query -> query.has("symbol") ? 1 : 10,
                        (query, now) -> answers.premiumIndex(query, now, shown.applyAsLong(now))));
        endpoints.put(root + "fundingRate", Endpoint.of(1, answers::fundingRate));
        endpoints.put(
                root + "openInterest",
                Endpoint.of(1, (query, now) -> answers.openInterest(query, now, shown.applyAsLong(now))));
    }

    Map<String, Endpoint> endpoints() {
        return endpoints;
    }
}
