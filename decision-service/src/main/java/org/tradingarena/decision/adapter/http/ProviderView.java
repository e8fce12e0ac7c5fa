package org.tradingarena.decision.adapter.http;

import org.jspecify.annotations.Nullable;

/**
 * Whether a seat of a provider could be asked now.
 *
 * @param model its default model
 * @param reason why it is not ready; null when it is
 * @param simulated whether no model answers
 */
public record ProviderView(
        String id, String model, boolean ready, @Nullable String reason, boolean simulated) {}
