package org.tradingarena.simulators.provider.trader;

import org.jspecify.annotations.Nullable;

/**
 * What a trader wrote.
 *
 * @param text its answer
 * @param thoughts what it thought before; empty unless it shows them
 * @param slip what went wrong in writing; null when nothing did
 */
public record Utterance(
        String text, String thoughts, @Nullable Slip slip) {}
