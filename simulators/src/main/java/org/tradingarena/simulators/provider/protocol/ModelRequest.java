package org.tradingarena.simulators.provider.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The part of a request that the simulator understands.
 *
 * @param model asked for
 * @param prompt system and user texts in their order, a line break between them
 * @param systemLength characters of the prompt that are the system's
 * @param stream whether the answer is wanted as events
 * @param usageInStream whether a stream ends with its usage
 * @param longest most tokens of the answer; null for no limit
 * @param thinking whether the caller asks to see what the model thinks, which only Anthropic's protocol knows
 * @param shape the form that the answer has to have
 */
public record ModelRequest(
        String model,
        String prompt,
        int systemLength,
        boolean stream,
        boolean usageInStream,
        @Nullable Integer longest,
        boolean thinking,
        AnswerShape shape) {}
