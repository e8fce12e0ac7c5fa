package org.tradingarena.schema.event.ledger;

import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Symbol;

/** The price a symbol is valued at. */
public record MarkPrice(Symbol symbol, Price price) {}
