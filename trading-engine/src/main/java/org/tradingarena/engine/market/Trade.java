package org.tradingarena.engine.market;

import java.time.Instant;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * One trade on a venue.
 *
 * @param time when it happened, by the venue's clock
 * @param quantity in units of the base asset
 */
public record Trade(Instant time, Price price, Quantity quantity) {}
