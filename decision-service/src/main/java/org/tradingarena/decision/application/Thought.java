package org.tradingarena.decision.application;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.prompt.Prompt;
import org.tradingarena.decision.reply.ReadReply;
import org.tradingarena.schema.event.decision.ProviderCall;
import org.tradingarena.schema.event.decision.TokenUsage;

/**
 * How a decider came to its answer, usable or not.
 *
 * @param prompt what was shown; null for rules and when it came to no prompt
 * @param promptSha256 of its template; null without a prompt
 * @param rawReply last one as received; null when nothing came, and for rules
 * @param reasoning beside the last reply; null where there is none
 * @param usage of all calls
 * @param costUsd of all calls by the price book
 * @param calls to the provider; empty for rules
 * @param waited for the limits of the provider
 * @param firstByte of the last reply; null when nothing came, and for rules
 * @param thinking all calls and the pauses between them; null for rules, which are timed from outside
 */
public record Thought(
        ReadReply reply,
        @Nullable Prompt prompt,
        @Nullable String promptSha256,
        @Nullable String rawReply,
        @Nullable String reasoning,
        TokenUsage usage,
        BigDecimal costUsd,
        List<ProviderCall> calls,
        Duration waited,
        @Nullable Duration firstByte,
        @Nullable Duration thinking) {

    public Thought {
        calls = List.copyOf(calls);
    }

    /** The thought of a decider that needs no provider. */
    public static Thought free(ReadReply reply) {
        return new Thought(
                reply, null, null, null, null, TokenUsage.NONE, BigDecimal.ZERO, List.of(), Duration.ZERO, null, null);
    }
}
