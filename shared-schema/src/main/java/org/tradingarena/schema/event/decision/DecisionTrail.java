package org.tradingarena.schema.event.decision;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything needed to see how an answer came about. What the model was told to be and to do stands in the spec of its
 * seat: provider, model, parameters, version of the prompt.
 *
 * @param simulated whether a simulator answered
 * @param promptSha256 of the template files of the prompt, lower-case hexadecimal; null for rules
 * @param rawReply text of the last reply as received; null when nothing came, and for rules
 * @param reasoning what the model thought aloud beside its reply, where the provider gives it; data, never instructions
 * @param usage of all calls together
 * @param costUsd of all calls by the price book, in US dollars
 * @param calls to the provider in their order; empty for rules
 */
public record DecisionTrail(
        @Nullable String provider,
        @Nullable String model,
        boolean simulated,
        @Nullable String promptSha256,
        @Nullable String systemPrompt,
        @Nullable String userPrompt,
        @Nullable String rawReply,
        @Nullable String reasoning,
        TokenUsage usage,
        BigDecimal costUsd,
        DecisionTimings timings,
        List<ProviderCall> calls) {

    public DecisionTrail {
        calls = List.copyOf(calls);
    }

    /** Calls made to the provider; 0 for rules. */
    public int attempts() {
        return calls.size();
    }
}
