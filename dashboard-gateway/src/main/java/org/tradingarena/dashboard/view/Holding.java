package org.tradingarena.dashboard.view;

import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * What the ledger has told of an open position.
 *
 * @param liquidationPrice as the books reckon it; null where no price liquidates
 */
record Holding(
        PositionSide side,
        Quantity quantity,
        Leverage leverage,
        ExitPlan exits,
        @Nullable Price liquidationPrice) {

    /** The holding after a fill of its entry or of an exit; the exits are those of its first entry. */
    static Holding after(@Nullable Holding before, OrderFilled fill, ExitPlan exits) {
        return new Holding(
                fill.positionSide(),
                fill.positionAfter(),
                fill.leverage(),
                before == null ? exits : before.exits(),
                fill.liquidationPriceAfter());
    }

    /** The holding after funding that its margin may have paid. */
    Holding withLiquidationPrice(@Nullable Price moved) {
        return new Holding(side, quantity, leverage, exits, moved);
    }
}
