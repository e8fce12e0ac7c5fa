package org.tradingarena.schema.event.decision;

import java.math.BigDecimal;

/**
 * What a seat has spent on thinking so far.
 *
 * @param costUsd by the price book, in US dollars
 */
public record Spent(long inputTokens, long outputTokens, BigDecimal costUsd) {

    /** Nothing yet. */
    public static final Spent NOTHING = new Spent(0, 0, BigDecimal.ZERO);
}
