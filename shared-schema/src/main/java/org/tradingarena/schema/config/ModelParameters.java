package org.tradingarena.schema.config;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of every model of a competition alike; a seat may state its own.
 *
 * @param temperature from 0 to 2
 * @param maxTokens longest reply, thinking included
 * @param reasoningEffort {@code low}, {@code medium} or {@code high} for models that think first; null leaves it to them
 * @param budgetUsd what one seat may spend on thinking in the competition, in US dollars; null for no limit
 */
public record ModelParameters(
        BigDecimal temperature,
        int maxTokens,
        @Nullable String reasoningEffort,
        @Nullable BigDecimal budgetUsd) {}
