package org.tradingarena.history.binance.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tradingarena.history.binance.VenueFilter;
import org.tradingarena.history.binance.VenueFilter.LotSize;
import org.tradingarena.history.binance.VenueFilter.MarketLotSize;
import org.tradingarena.history.binance.VenueFilter.MaxOrders;
import org.tradingarena.history.binance.VenueFilter.MaxPosition;
import org.tradingarena.history.binance.VenueFilter.Notional;
import org.tradingarena.history.binance.VenueFilter.PriceBand;
import org.tradingarena.history.binance.VenueFilter.PriceRange;

/** The filters of one instrument, in the order in which the venue applies them. */
final class FilterReader {

    private FilterReader() {}

    static List<VenueFilter> read(VenueJson json) throws WireFault {
        json.require(JsonToken.START_ARRAY, "filters");
        List<VenueFilter> filters = new ArrayList<>();
        while (json.next() != JsonToken.END_ARRAY) {
            filter(NamedFields.of(json, "a filter")).ifPresent(filters::add);
        }
        filters.sort(Comparator.comparingInt(FilterReader::rank));
        return filters;
    }

    private static Optional<VenueFilter> filter(NamedFields fields) throws WireFault {
        return Optional.ofNullable(
                switch (fields.text("filterType")) {
                    case "PRICE_FILTER" ->
                        new PriceRange(
                                fields.decimal("minPrice"), fields.decimal("maxPrice"), fields.decimal("tickSize"));
                    case "PERCENT_PRICE" ->
                        band(fields, "multiplierDown", "multiplierUp", "multiplierDown", "multiplierUp");
                    case "PERCENT_PRICE_BY_SIDE" ->
                        band(fields, "bidMultiplierDown", "bidMultiplierUp", "askMultiplierDown", "askMultiplierUp");
                    case "LOT_SIZE" ->
                        new LotSize(fields.decimal("minQty"), fields.decimal("maxQty"), fields.decimal("stepSize"));
                    case "MARKET_LOT_SIZE" ->
                        new MarketLotSize(
                                fields.decimal("minQty"), fields.decimal("maxQty"), fields.decimal("stepSize"));
                    case "MIN_NOTIONAL" ->
                        new Notional(
                                fields.decimal(fields.maybe("notional") == null ? "minNotional" : "notional"),
                                null,
                                fields.flagOr("applyToMarket", true),
                                false,
                                fields.wholeOr("avgPriceMins", 0));
                    case "NOTIONAL" ->
                        new Notional(
                                fields.decimal("minNotional"),
                                fields.maybe("maxNotional") == null ? null : fields.decimal("maxNotional"),
                                fields.flagOr("applyMinToMarket", true),
                                fields.flagOr("applyMaxToMarket", false),
                                fields.wholeOr("avgPriceMins", 0));
                    case "MAX_POSITION" -> new MaxPosition(fields.decimal("maxPosition"));
                    case "MAX_NUM_ORDERS" -> new MaxOrders(fields.wholeOr("maxNumOrders", fields.wholeOr("limit", 0)));
                    default -> null;
                });
    }

    private static PriceBand band(NamedFields fields, String bidDown, String bidUp, String askDown, String askUp)
            throws WireFault {
        return new PriceBand(
                fields.decimalOr(bidDown, BigDecimal.ZERO),
                fields.decimalOr(bidUp, BigDecimal.ZERO),
                fields.decimalOr(askDown, BigDecimal.ZERO),
                fields.decimalOr(askUp, BigDecimal.ZERO),
                fields.wholeOr("avgPriceMins", 0));
    }

    private static int rank(VenueFilter filter) {
        return switch (filter) {
            case PriceRange ignored -> 0;
            case PriceBand ignored -> 1;
            case LotSize ignored -> 2;
            case MarketLotSize ignored -> 3;
            case Notional ignored -> 4;
            case MaxPosition ignored -> 5;
            case MaxOrders ignored -> 6;
        };
    }
}
