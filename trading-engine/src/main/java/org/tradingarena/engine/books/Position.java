package org.tradingarena.engine.books;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/**
 * What a seat holds of one symbol, or held. A transition is a method of the state it leaves; a book keeps the open ones.
 *
 * <pre>
 * OpenPosition ──more of its entry fills, a part is closed, funding──► OpenPosition
 *      └──all of it is closed: decision, invalidation, stop, target, liquidation──► ClosedPosition
 * </pre>
 */
public sealed interface Position permits OpenPosition, ClosedPosition {
    /** Of what. */
    Symbol symbol();

    /** Whether it gains when the price rises or when it falls. */
    PositionSide side();

    /** Held now. */
    Quantity quantity();

    /** Set aside for that quantity. */
    Money margin();

    /** Null where no price liquidates. */
    @Nullable
    Price liquidationPrice();

    /** Open of the bar in which it began. */
    Instant openedAt();

    /** What it has been through. */
    Life life();
}
