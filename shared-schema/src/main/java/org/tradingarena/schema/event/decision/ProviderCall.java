package org.tradingarena.schema.event.decision;

import org.jspecify.annotations.Nullable;

/**
 * One call of a provider on the way to an answer.
 *
 * @param code why it brought nothing usable, such as {@code PROVIDER_RATE_LIMITED}; null when it did
 * @param rawReply text that could not be read and that a later call was to repair; null otherwise
 * @param waitedMillis before it was sent: pauses between attempts, and the limits of the provider
 * @param tookMillis from sending it to the end of its answer
 */
public record ProviderCall(
        CallPurpose purpose,
        @Nullable String code,
        @Nullable String rawReply,
        long waitedMillis,
        long tookMillis) {}
