package org.tradingarena.schema.event.competition;

import java.math.BigDecimal;

/**
 * Slippage and partial fills by the share of a bar's volume that an order takes: {@code impact × share²} of the price is
 * added to the fixed slippage, and one bar fills at most {@code cap} of its volume. The model of Lean's
 * {@code VolumeShareSlippageModel} (impact 0.1, cap 0.025).
 *
 * @param impact not negative
 * @param cap largest share; above 0, at most 1
 */
public record VolumeShare(BigDecimal impact, BigDecimal cap) {}
