package org.tradingarena.history.binance;

import java.math.BigDecimal;
import java.time.Instant;
import org.tradingarena.schema.types.Price;

/**
 * What a perpetual is worth to the venue at a moment.
 *
 * @param time by the venue's clock
 * @param fundingRate that will be due at {@code nextFunding} as far as is known now; a fraction of the notional
 */
public record MarkPrice(Instant time, Price mark, BigDecimal fundingRate, Instant nextFunding) {}
