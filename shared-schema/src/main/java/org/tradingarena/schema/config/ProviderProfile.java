package org.tradingarena.schema.config;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A service that answers prompts.
 *
 * @param baseUrl address up to and including the version segment, such as {@code https://api.openai.com/v1}
 * @param model default model; a seat may name another
 * @param keyEnv name of the environment variable that holds the key; null when none is needed. The key itself is never
 *     part of the configuration
 * @param timeout longest time of one decision, all calls included
 * @param structuredOutput how the form of the answer is asked for
 * @param streaming whether the reply is read as it is written
 * @param completionTokens whether the longest reply is named {@code max_completion_tokens}, as OpenAI's newer models ask,
 *     instead of {@code max_tokens}
 * @param takesTemperature whether a temperature may be sent; some models that think first refuse it
 * @param simulated whether no model answers; always shown
 */
public record ProviderProfile(
        String id,
        ProviderProtocol protocol,
        URI baseUrl,
        String model,
        @Nullable String keyEnv,
        Duration timeout,
        StructuredOutput structuredOutput,
        boolean streaming,
        boolean completionTokens,
        boolean takesTemperature,
        ProviderLimits limits,
        boolean simulated) {}
