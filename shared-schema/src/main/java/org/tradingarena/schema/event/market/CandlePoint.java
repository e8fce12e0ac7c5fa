package org.tradingarena.schema.event.market;

import java.time.Instant;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * A closed candle as a snapshot shows it; prices and volume are exact.
 *
 * @param volume in units of the base asset
 */
public record CandlePoint(Instant openTime, Price open, Price high, Price low, Price close, Quantity volume) {}
