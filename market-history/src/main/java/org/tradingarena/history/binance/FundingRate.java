package org.tradingarena.history.binance;

import java.math.BigDecimal;
import java.time.Instant;

/** A funding that took place: longs paid the fraction of their notional to shorts when it was positive. */
public record FundingRate(Instant time, BigDecimal rate) {}
