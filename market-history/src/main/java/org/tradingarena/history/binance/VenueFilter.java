package org.tradingarena.history.binance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the venue for orders of one instrument. A limit or step of 0 switches that part of the rule off; the venue really
 * writes steps of 0.
 */
public sealed interface VenueFilter {

    /** Prices lie from {@code min} to {@code max} in steps of {@code tick}, in quote currency. */
    record PriceRange(BigDecimal min, BigDecimal max, BigDecimal tick) implements VenueFilter {}

    /**
     * Prices lie within factors of a reference price.
     *
     * @param minutes length of the average that is the reference; 0 for the last price
     */
    record PriceBand(BigDecimal bidDown, BigDecimal bidUp, BigDecimal askDown, BigDecimal askUp, int minutes)
            implements VenueFilter {}

    /** Quantities lie from {@code min} to {@code max} in steps of {@code step}, in units of the base asset. */
    record LotSize(BigDecimal min, BigDecimal max, BigDecimal step) implements VenueFilter {}

    /** The same for market orders alone, on top of {@link LotSize}. */
    record MarketLotSize(BigDecimal min, BigDecimal max, BigDecimal step) implements VenueFilter {}

    /**
     * Values of orders, in quote currency.
     *
     * @param max null without a limit
     * @param minForMarket whether the minimum binds market orders
     * @param maxForMarket whether the maximum does
     * @param minutes length of the average price that values a market order; 0 for the last price
     */
    record Notional(BigDecimal min, @Nullable BigDecimal max, boolean minForMarket, boolean maxForMarket, int minutes)
            implements VenueFilter {}

    /** Largest holding of the base asset. */
    record MaxPosition(BigDecimal max) implements VenueFilter {}

    /** Largest number of open orders. */
    record MaxOrders(int max) implements VenueFilter {}
}
