package org.tradingarena.schema.event.competition;

import java.math.BigDecimal;

/**
 * The risk rules of a competition, the same for every seat.
 *
 * @param minimumConfidence a decision to buy or sell with less is denied; from 0 to 1
 * @param maxPositionFraction largest fraction of its cash that a seat may put into one order; above 0, at most 1
 */
public record RiskLimits(BigDecimal minimumConfidence, BigDecimal maxPositionFraction) {}
