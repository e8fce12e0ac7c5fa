package org.tradingarena.schema.event.market;

import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/**
 * The closed execution bar of one symbol within a frame.
 *
 * @param volume in units of the base asset; 0 when nobody traded
 * @param missing true when the venue did not deliver the bar in time; its prices then repeat the last known close and
 *     nothing fills on it
 */
public record Bar(
        Symbol symbol, Price open, Price high, Price low, Price close, Quantity volume, long trades, boolean missing) {

    /** Whether an order could have met a counterpart in this bar. */
    public boolean tradable() {
        return !missing && !volume.isZero();
    }
}
