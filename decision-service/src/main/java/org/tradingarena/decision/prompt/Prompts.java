package org.tradingarena.decision.prompt;

import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.market.Snapshot;

/** Writes questions in the dialect of their template. */
public final class Prompts {

    private Prompts() {}

    /** The question of a request about its snapshot; the same bytes for the same question. */
    public static Prompt of(PromptTemplate template, DecisionRequested request, Snapshot snapshot) {
        return switch (template.dialect()) {
            case CLASSIC -> ClassicPrompt.of(template, request, snapshot);
            case NOF1 -> Nof1Prompt.of(template, request, snapshot);
        };
    }
}
