package org.tradingarena.schema.event.decision;

/**
 * How long a decision took, in wall-clock milliseconds measured on a monotonic clock.
 *
 * @param queuedMillis waiting inside decision-service before the decider was asked
 * @param thinkingMillis at the decider itself, all attempts and the pauses between them included
 * @param totalMillis from reading the request to having the answer
 */
public record DecisionTimings(long queuedMillis, long thinkingMillis, long totalMillis) {}
