package org.tradingarena.decision.application;

import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.decision.TokenUsage;

/**
 * What a model wrote.
 *
 * @param text as received; null when there was none
 * @param cut whether it stopped at its length limit
 */
public record ModelReply(@Nullable String text, boolean cut, TokenUsage usage) {}
