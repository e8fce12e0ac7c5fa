package org.tradingarena.schema.event.decision;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/**
 * A position as its seat is told of it.
 *
 * @param averageEntry cost basis without fees, divided by the quantity, rounded half-even to 10 significant digits
 * @param mark mark price of a perpetual where the market tells one, else the last close
 * @param unrealisedPnl side × (quantity × mark − cost basis), exact
 * @param margin set aside for it; on spot its whole cost
 * @param liquidationPrice null on spot, and where no price can reach it
 * @param stopLoss null without one
 * @param takeProfit null without one
 * @param invalidation as given; null without one
 * @param confidence of the decision that entered, from 0 to 1
 * @param riskUsd what that decision believed to risk; null when it did not say
 * @param entryOrder id of the order that entered, within the competition
 * @param filling whether a part of that order still waits for volume
 */
public record PositionView(
        Symbol symbol,
        PositionSide side,
        Quantity quantity,
        Price averageEntry,
        Price mark,
        Money unrealisedPnl,
        Leverage leverage,
        Money margin,
        @Nullable Price liquidationPrice,
        @Nullable Price stopLoss,
        @Nullable Price takeProfit,
        @Nullable String invalidation,
        BigDecimal confidence,
        @Nullable BigDecimal riskUsd,
        String entryOrder,
        boolean filling) {}
