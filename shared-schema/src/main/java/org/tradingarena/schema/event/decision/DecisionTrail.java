package org.tradingarena.schema.event.decision;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Everything needed to see how an answer came about.
 *
 * @param simulated whether a simulator answered
 * @param rawReply as received; null when nothing came, and for rules
 * @param costUsd by the price book, in US dollars
 * @param attempts calls made to the provider; 0 for rules
 */
public record DecisionTrail(
        @Nullable String provider,
        @Nullable String model,
        boolean simulated,
        @Nullable String systemPrompt,
        @Nullable String userPrompt,
        @Nullable String rawReply,
        TokenUsage usage,
        BigDecimal costUsd,
        DecisionTimings timings,
        int attempts) {}
