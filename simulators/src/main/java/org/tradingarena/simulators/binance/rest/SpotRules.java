package org.tradingarena.simulators.binance.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.tradingarena.simulators.binance.limit.VenueLimits;
import org.tradingarena.simulators.binance.market.Disturbance.Listing;
import org.tradingarena.simulators.binance.market.Market;
import org.tradingarena.simulators.binance.tape.Pair;

/** The rules of spot trading: limits, and for every symbol its state and filters. */
final class SpotRules {

    private static final int PRECISION = 8;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Market market;
    private final VenueLimits limits;

    SpotRules(Market market, VenueLimits limits) {
        this.market = market;
        this.limits = limits;
    }

    Reply answer(Query query, long now, long shownTime) {
        List<Pair> pairs = query.pairs(market, now);
        ObjectNode root = NODES.objectNode().put("timezone", "UTC").put("serverTime", shownTime);
        ArrayNode rates = root.putArray("rateLimits");
        rate(rates, "REQUEST_WEIGHT", "MINUTE", 1, limits.spotWeight());
        rate(rates, "ORDERS", "SECOND", 10, 100);
        rate(rates, "ORDERS", "DAY", 1, 200_000);
        rate(rates, "RAW_REQUESTS", "MINUTE", 5, 300_000);
        root.putArray("exchangeFilters");
        ArrayNode symbols = root.putArray("symbols");
        pairs.forEach(pair -> symbols.add(symbol(pair, market.listing(pair.symbol(), now))));
        return Reply.json(root);
    }

    static void rate(ArrayNode rates, String type, String interval, int number, int limit) {
        rates.addObject()
                .put("rateLimitType", type)
                .put("interval", interval)
                .put("intervalNum", number)
                .put("limit", limit);
    }

    private static ObjectNode symbol(Pair pair, Listing listing) {
        ObjectNode symbol = NODES.objectNode()
                .put("symbol", pair.symbol())
                .put("status", listing.name())
                .put("baseAsset", pair.base())
                .put("baseAssetPrecision", PRECISION)
                .put("quoteAsset", pair.quote())
                .put("quotePrecision", PRECISION)
                .put("quoteAssetPrecision", PRECISION)
                .put("baseCommissionPrecision", PRECISION)
                .put("quoteCommissionPrecision", PRECISION);
        symbol.putArray("orderTypes")
                .add("LIMIT")
                .add("LIMIT_MAKER")
                .add("MARKET")
                .add("STOP_LOSS_LIMIT");
        symbol.put("icebergAllowed", true)
                .put("ocoAllowed", true)
                .put("quoteOrderQtyMarketAllowed", true)
                .put("isSpotTradingAllowed", true)
                .put("isMarginTradingAllowed", false);
        filters(symbol.putArray("filters"), pair);
        symbol.putArray("permissions");
        symbol.putArray("permissionSets").addArray().add("SPOT");
        symbol.put("defaultSelfTradePreventionMode", "EXPIRE_MAKER");
        return symbol;
    }

    private static void filters(ArrayNode filters, Pair pair) {
        String tick = grain(pair.priceDecimals());
        String lot = grain(pair.quantityDecimals());
        filter(filters, "PRICE_FILTER")
                .put("minPrice", tick)
                .put("maxPrice", "1000000.00000000")
                .put("tickSize", tick);
        filter(filters, "LOT_SIZE")
                .put("minQty", lot)
                .put("maxQty", "9000000.00000000")
                .put("stepSize", lot);
        filter(filters, "ICEBERG_PARTS").put("limit", 10);
        filter(filters, "MARKET_LOT_SIZE")
                .put("minQty", "0.00000000")
                .put("maxQty", "900000.00000000")
                .put("stepSize", "0.00000000");
        filter(filters, "PERCENT_PRICE_BY_SIDE")
                .put("bidMultiplierUp", "5")
                .put("bidMultiplierDown", "0.2")
                .put("askMultiplierUp", "5")
                .put("askMultiplierDown", "0.2")
                .put("avgPriceMins", 5);
        filter(filters, "NOTIONAL")
                .put("minNotional", "5.00000000")
                .put("applyMinToMarket", true)
                .put("maxNotional", "9000000.00000000")
                .put("applyMaxToMarket", false)
                .put("avgPriceMins", 5);
        filter(filters, "MAX_NUM_ORDERS").put("maxNumOrders", 200);
        filter(filters, "MAX_NUM_ALGO_ORDERS").put("maxNumAlgoOrders", 5);
    }

    static ObjectNode filter(ArrayNode filters, String type) {
        return filters.addObject().put("filterType", type);
    }

    private static String grain(int decimals) {
        return BigDecimal.ONE.movePointLeft(decimals).setScale(PRECISION).toPlainString();
    }
}
