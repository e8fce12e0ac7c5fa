package org.tradingarena.schema.event.decision;

import org.jspecify.annotations.Nullable;

/**
 * How long a decision took, in wall-clock milliseconds measured on a monotonic clock.
 *
 * @param queuedMillis waiting inside decision-service, for a thread and for the limits of the provider
 * @param firstByteMillis from sending the call that was answered to the first byte of its answer; null when nothing came,
 *     and for rules
 * @param thinkingMillis at the decider itself, all calls and the pauses between them included, waiting excluded
 * @param totalMillis from reading the request to having the answer
 */
public record DecisionTimings(
        long queuedMillis, @Nullable Long firstByteMillis, long thinkingMillis, long totalMillis) {}
