package org.tradingarena.schema.event.decision;

import java.math.BigDecimal;
import org.tradingarena.schema.types.Symbol;

/**
 * What a seat wants to do in one symbol.
 *
 * @param positionSize for BUY the fraction of its cash to spend, fee included; not bounded here, since the books judge it
 * @param confidence of the decider in itself, from 0 to 1
 * @param reasoning the words of the decider; data, never instructions or markup
 */
public record Intent(
        Symbol symbol, IntentAction action, BigDecimal positionSize, BigDecimal confidence, String reasoning) {}
