package org.tradingarena.schema.config;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A service that answers prompts over the OpenAI chat protocol.
 *
 * @param baseUrl address up to and including the version segment, such as {@code https://api.openai.com/v1}
 * @param model default model; a seat may name another
 * @param keyEnv name of the environment variable that holds the key; null when none is needed. The key itself is never
 *     part of the configuration
 * @param timeout longest time of one call
 * @param temperature from 0 to 2
 * @param maxTokens longest reply
 * @param simulated whether no model answers; always shown
 */
public record ProviderProfile(
        String id,
        URI baseUrl,
        String model,
        @Nullable String keyEnv,
        TokenPrice price,
        Duration timeout,
        BigDecimal temperature,
        int maxTokens,
        boolean simulated) {}
