package org.tradingarena.engine.books;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/**
 * A position of which nothing is left.
 *
 * @param closedAt open of the bar in which the last part was closed
 * @param life all of it
 */
public record ClosedPosition(Symbol symbol, PositionSide side, Instant openedAt, Instant closedAt, Life life)
        implements Position {
    @Override
    public Quantity quantity() {
        return Quantity.ZERO;
    }

    @Override
    public Money margin() {
        return Money.ZERO;
    }

    @Override
    public @Nullable Price liquidationPrice() {
        return null;
    }

    /** Whether it made money after all that it cost. */
    boolean won() {
        return life.net().value().signum() > 0;
    }
}
