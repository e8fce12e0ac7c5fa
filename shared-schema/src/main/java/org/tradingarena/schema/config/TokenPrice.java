package org.tradingarena.schema.config;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a provider charges, in US dollars per million tokens.
 *
 * @param asOf the day on which the list price was read
 */
public record TokenPrice(BigDecimal inputPerMillion, BigDecimal outputPerMillion, LocalDate asOf) {

    private static final int MILLION_DIGITS = 6;

    /** The cost of one call in US dollars, exact. */
    public BigDecimal costUsd(long inputTokens, long outputTokens) {
        return inputPerMillion
                .multiply(BigDecimal.valueOf(inputTokens))
                .add(outputPerMillion.multiply(BigDecimal.valueOf(outputTokens)))
                .movePointLeft(MILLION_DIGITS);
    }
}
