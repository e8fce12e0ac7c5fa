package org.tradingarena.simulators.binance.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.tradingarena.simulators.binance.limit.VenueLimits;
import org.tradingarena.simulators.binance.market.Disturbance.Listing;
import org.tradingarena.simulators.binance.market.Market;
import org.tradingarena.simulators.binance.tape.Pair;

/** The rules of perpetuals: limits, and for every contract its state, precisions and filters. */
final class FuturesRules {

    private static final long NEVER_DELIVERED = 4_133_404_800_000L;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Market market;
    private final VenueLimits limits;

    FuturesRules(Market market, VenueLimits limits) {
        this.market = market;
        this.limits = limits;
    }

    Reply answer(long now, long shownTime) {
        ObjectNode root = NODES.objectNode().put("timezone", "UTC").put("serverTime", shownTime);
        root.put("futuresType", "U_MARGINED");
        ArrayNode rates = root.putArray("rateLimits");
        SpotRules.rate(rates, "REQUEST_WEIGHT", "MINUTE", 1, limits.futuresWeight());
        SpotRules.rate(rates, "ORDERS", "MINUTE", 1, 1_200);
        SpotRules.rate(rates, "ORDERS", "SECOND", 10, 300);
        root.putArray("exchangeFilters");
        ArrayNode symbols = root.putArray("symbols");
        market.pairs(now).forEach(pair -> symbols.add(symbol(pair, now)));
        return Reply.json(root);
    }

    private ObjectNode symbol(Pair pair, long now) {
        Listing listing = market.listing(pair.symbol(), now);
        ObjectNode symbol = NODES.objectNode()
                .put("symbol", pair.symbol())
                .put("pair", pair.symbol())
                .put("contractType", "PERPETUAL")
                .put("deliveryDate", NEVER_DELIVERED)
                .put("onboardDate", market.start())
                .put("status", listing == Listing.BREAK ? "HALT" : listing.name())
                .put("maintMarginPercent", "2.5000")
                .put("requiredMarginPercent", "5.0000")
                .put("baseAsset", pair.base())
                .put("quoteAsset", pair.quote())
                .put("marginAsset", pair.quote())
                .put("pricePrecision", pair.priceDecimals())
                .put("quantityPrecision", pair.quantityDecimals())
                .put("baseAssetPrecision", 8)
                .put("quotePrecision", 8)
                .put("underlyingType", "COIN")
                .put("triggerProtect", "0.0500")
                .put("liquidationFee", "0.012500")
                .put("marketTakeBound", "0.05");
        filters(symbol.putArray("filters"), pair);
        symbol.putArray("orderTypes").add("LIMIT").add("MARKET").add("STOP").add("TAKE_PROFIT");
        symbol.putArray("timeInForce").add("GTC").add("IOC").add("FOK").add("GTX");
        return symbol;
    }

    private static void filters(ArrayNode filters, Pair pair) {
        String tick = grain(pair.priceDecimals());
        String lot = grain(pair.quantityDecimals());
        SpotRules.filter(filters, "PRICE_FILTER")
                .put("minPrice", tick)
                .put("maxPrice", "1000000")
                .put("tickSize", tick);
        SpotRules.filter(filters, "LOT_SIZE")
                .put("minQty", lot)
                .put("maxQty", "10000000")
                .put("stepSize", lot);
        SpotRules.filter(filters, "MARKET_LOT_SIZE")
                .put("minQty", lot)
                .put("maxQty", "1000000")
                .put("stepSize", lot);
        SpotRules.filter(filters, "MAX_NUM_ORDERS").put("limit", 200);
        SpotRules.filter(filters, "MAX_NUM_ALGO_ORDERS").put("limit", 10);
        SpotRules.filter(filters, "MIN_NOTIONAL").put("notional", "5");
        SpotRules.filter(filters, "PERCENT_PRICE")
                .put("multiplierUp", "1.0500")
                .put("multiplierDown", "0.9500")
                .put("multiplierDecimal", "4");
    }

    private static String grain(int decimals) {
        return BigDecimal.ONE.movePointLeft(decimals).toPlainString();
    }
}
