package org.tradingarena.schema.event.competition;

import java.math.BigDecimal;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Symbol;

/**
 * What the venue demands of an order in one symbol.
 *
 * @param tickSize smallest step of a price, in quote currency
 * @param lotStep smallest step of a quantity, in units of the base asset
 * @param minNotional smallest value of an order, in quote currency
 */
public record Instrument(Symbol symbol, BigDecimal tickSize, BigDecimal lotStep, Money minNotional) {}
