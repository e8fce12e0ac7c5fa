package org.tradingarena.schema.event.decision;

/** Tokens as the provider counted them; 0 where it does not say, and for rules. */
public record TokenUsage(long inputTokens, long outputTokens) {

    /** Nothing was used. */
    public static final TokenUsage NONE = new TokenUsage(0, 0);
}
