/**
 * What a seat was asked and what it answered. Requests are written by portfolio-service, answers by decision-service.
 *
 * <p>Start at {@link org.tradingarena.schema.event.decision.DecisionRequested}. Every request gets at least one answer:
 * {@link org.tradingarena.schema.event.decision.DecisionMade} or
 * {@link org.tradingarena.schema.event.decision.DecisionFailed}.
 */
@NullMarked
package org.tradingarena.schema.event.decision;

import org.jspecify.annotations.NullMarked;
