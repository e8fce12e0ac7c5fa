package org.tradingarena.decision.application;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.decision.TokenUsage;

/**
 * What a model wrote.
 *
 * @param text as received, the arguments where it answered by a tool; null when there was none
 * @param reasoning what it thought aloud beside the text; null where the provider gives none
 * @param cut whether it stopped at its length limit
 */
public record ModelReply(
        @Nullable String text, @Nullable String reasoning, boolean cut, TokenUsage usage, CallTiming timing) {

    /** The same reply after some time in the queue. */
    public ModelReply after(Duration queued) {
        return new ModelReply(text, reasoning, cut, usage, timing.after(queued));
    }
}
