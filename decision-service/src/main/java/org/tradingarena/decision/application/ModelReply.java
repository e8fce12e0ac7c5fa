package org.tradingarena.decision.application;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.decision.TokenUsage;

/**
 * What a model wrote.
 *
 * @param text as received, the arguments where it answered by a tool; null when there was none. What cannot be kept stands
 *     there as U+FFFD: NUL and halves of surrogate pairs
 * @param reasoning what it thought aloud beside the text; null where the provider gives none
 * @param cut whether it stopped at its length limit
 * @param refusal in what words, possibly none, it or its provider declined to answer; null when they did not
 */
public record ModelReply(
        @Nullable String text,
        @Nullable String reasoning,
        boolean cut,
        @Nullable String refusal,
        TokenUsage usage,
        CallTiming timing) {

    public ModelReply {
        text = KeptText.of(text);
        reasoning = KeptText.of(reasoning);
        refusal = KeptText.of(refusal);
    }

    /** A reply that is no refusal. */
    public ModelReply(
            @Nullable String text, @Nullable String reasoning, boolean cut, TokenUsage usage, CallTiming timing) {
        this(text, reasoning, cut, null, usage, timing);
    }

    /** The same reply after some time in the queue. */
    public ModelReply after(Duration queued) {
        return new ModelReply(text, reasoning, cut, refusal, usage, timing.after(queued));
    }
}
