package org.tradingarena.schema.config;

import org.jspecify.annotations.Nullable;

/**
 * What a provider allows one account; shared by all seats of the provider in one decision-service.
 *
 * @param concurrent calls open at once
 * @param requestsPerMinute null for no limit
 * @param tokensPerMinute prompt and longest reply together; null for no limit
 */
public record ProviderLimits(
        int concurrent,
        @Nullable Integer requestsPerMinute,
        @Nullable Integer tokensPerMinute) {}
