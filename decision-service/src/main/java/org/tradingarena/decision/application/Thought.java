package org.tradingarena.decision.application;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.prompt.Prompt;
import org.tradingarena.decision.reply.ReadReply;
import org.tradingarena.schema.event.decision.TokenUsage;

/**
 * How a decider came to its answer, usable or not.
 *
 * @param prompt what was shown; null for rules and when it came to no prompt
 * @param rawReply as received; null when nothing came, and for rules
 * @param costUsd by the configured price
 * @param attempts calls made to the provider; 0 for rules
 */
public record Thought(
        ReadReply reply,
        @Nullable Prompt prompt,
        @Nullable String rawReply,
        TokenUsage usage,
        BigDecimal costUsd,
        int attempts) {

    /** The thought of a decider that needs no provider. */
    public static Thought free(ReadReply reply) {
        return new Thought(reply, null, null, TokenUsage.NONE, BigDecimal.ZERO, 0);
    }
}
