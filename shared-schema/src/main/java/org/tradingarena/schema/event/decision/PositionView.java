package org.tradingarena.schema.event.decision;

import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/**
 * A position as its seat is told of it.
 *
 * @param averageEntry cost basis without fees, divided by the quantity, rounded half-even to 10 significant digits
 * @param mark last close
 * @param unrealisedPnl quantity × mark − cost basis, exact
 */
public record PositionView(Symbol symbol, Quantity quantity, Price averageEntry, Price mark, Money unrealisedPnl) {}
