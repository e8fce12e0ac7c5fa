package org.tradingarena.schema.event.ledger;

import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Price;

/**
 * How a position is to end without another decision. Every part is optional and attached to the position when its entry
 * fills.
 *
 * @param stopLoss fills at this price worsened by spread and slippage, or at the open of a bar that opens beyond it
 * @param takeProfit fills at exactly this price
 * @param invalidation as the seat gave it
 * @param invalidationChecked whether the condition could be read; free text is kept and has no effect
 */
public record ExitPlan(
        @Nullable Price stopLoss,
        @Nullable Price takeProfit,
        @Nullable String invalidation,
        boolean invalidationChecked) {

    /** No exits but the decisions of the seat. */
    public static final ExitPlan NONE = new ExitPlan(null, null, null, false);
}
