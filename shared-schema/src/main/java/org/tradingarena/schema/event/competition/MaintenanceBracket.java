package org.tradingarena.schema.event.competition;

import java.math.BigDecimal;
import org.tradingarena.schema.types.Money;

/**
 * The margin a position must keep from a notional on. The requirement is {@code notional × rate − amount}; the amount
 * makes it continuous from one bracket to the next: {@code amount(i) = amount(i−1) + floor(i) × (rate(i) − rate(i−1))}.
 *
 * @param floor smallest notional of the bracket, in quote currency; 0 in the first
 * @param rate fraction of the notional; above 0, below 1
 * @param amount deducted, in quote currency; 0 in the first
 */
public record MaintenanceBracket(Money floor, BigDecimal rate, Money amount) {}
