package org.tradingarena.schema.config;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tradingarena.schema.event.decision.TokenUsage;

/**
 * What a provider charges for a model from a day on, in US dollars per million tokens.
 *
 * @param model as the provider knows it; {@code any} for every model without a line of its own
 * @param from first day (UTC) on which the price holds
 * @param cachedInputPerMillion for input that the provider had cached
 */
public record TokenPrice(
        String provider,
        String model,
        LocalDate from,
        BigDecimal inputPerMillion,
        BigDecimal cachedInputPerMillion,
        BigDecimal outputPerMillion) {

    /** Stands for every model of a provider. */
    public static final String ANY_MODEL = "any";

    private static final int MILLION_DIGITS = 6;

    /** The cost of some tokens in US dollars, exact. */
    public BigDecimal costUsd(TokenUsage usage) {
        long fresh = usage.inputTokens() - usage.cachedInputTokens();
        return inputPerMillion
                .multiply(BigDecimal.valueOf(fresh))
                .add(cachedInputPerMillion.multiply(BigDecimal.valueOf(usage.cachedInputTokens())))
                .add(outputPerMillion.multiply(BigDecimal.valueOf(usage.outputTokens())))
                .movePointLeft(MILLION_DIGITS);
    }
}
