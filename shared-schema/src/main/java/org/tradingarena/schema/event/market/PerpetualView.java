package org.tradingarena.schema.event.market;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot tells of a perpetual beyond its candles.
 *
 * @param fundingRate latest rate that longs pay to shorts, a fraction of the notional; null before the first
 * @param openInterest latest, in units of the base asset; null where the market does not tell it
 * @param averageOpenInterest mean of the closed bars of the last 24 hours of market time, 10 significant digits; null
 *     where the market does not tell it
 */
public record PerpetualView(
        @Nullable BigDecimal fundingRate,
        @Nullable BigDecimal openInterest,
        @Nullable BigDecimal averageOpenInterest) {}
