package org.tradingarena.decision.application;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.prompt.Prompt;
import org.tradingarena.schema.config.ProviderProfile;

/**
 * One call of a model.
 *
 * @param provider where it runs
 * @param model its name there
 * @param prompt what it is shown
 * @param temperature from 0 to 2
 * @param maxTokens longest reply
 * @param timeout time-out of the seat; the same for all calls of a seat, so that clients can be kept
 * @param seed only for simulators, which answer by it; null for real models, which do not promise anything for it
 */
public record ModelCall(
        ProviderProfile provider,
        String model,
        Prompt prompt,
        BigDecimal temperature,
        int maxTokens,
        Duration timeout,
        @Nullable Integer seed) {}
