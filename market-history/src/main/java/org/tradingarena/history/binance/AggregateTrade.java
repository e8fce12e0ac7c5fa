package org.tradingarena.history.binance;

import java.time.Instant;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * Fills of one taker order at one price.
 *
 * @param id rises by exactly one from trade to trade of an instrument
 * @param time of the trade by the venue's clock
 * @param quantity in units of the base asset
 * @param trades number of single trades in it
 * @param buyerIsMaker whether the taker sold
 */
public record AggregateTrade(
        long id, Instant time, Price price, Quantity quantity, long trades, boolean buyerIsMaker) {}
