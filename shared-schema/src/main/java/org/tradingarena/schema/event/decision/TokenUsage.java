package org.tradingarena.schema.event.decision;

/**
 * Tokens as the provider counted them; 0 where it does not say, and for rules.
 *
 * @param inputTokens of the prompt, cached ones included
 * @param cachedInputTokens the part of the prompt that the provider had cached, and charges less for
 * @param outputTokens of the reply, thinking included
 * @param reasoningTokens the part of the output that was thinking
 */
public record TokenUsage(long inputTokens, long cachedInputTokens, long outputTokens, long reasoningTokens) {

    /** Nothing was used. */
    public static final TokenUsage NONE = new TokenUsage(0, 0, 0, 0);

    /** Usage of a provider that tells neither caching nor thinking. */
    public static TokenUsage of(long inputTokens, long outputTokens) {
        return new TokenUsage(inputTokens, 0, outputTokens, 0);
    }

    /** Both together. */
    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(
                inputTokens + other.inputTokens,
                cachedInputTokens + other.cachedInputTokens,
                outputTokens + other.outputTokens,
                reasoningTokens + other.reasoningTokens);
    }
}
