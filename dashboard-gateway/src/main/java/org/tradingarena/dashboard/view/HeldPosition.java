package org.tradingarena.dashboard.view;

import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/**
 * A position as the leaderboard shows it.
 *
 * @param quantity in units of the base asset
 * @param liquidationPrice rounded to the tick, half-even; null on spot, and where no price liquidates
 * @param stopLoss null without one
 * @param takeProfit null without one
 */
public record HeldPosition(
        Symbol symbol,
        PositionSide side,
        Quantity quantity,
        Leverage leverage,
        @Nullable Price liquidationPrice,
        @Nullable Price stopLoss,
        @Nullable Price takeProfit) {}
