/**
 * The topics of this service: reads questions, fetches the snapshots they point at, and tells the answers.
 *
 * <p>A question is acknowledged only when its answer lies on the decisions topic; what cannot be read goes to the
 * dead-letter topic. Start at {@link org.tradingarena.decision.adapter.kafka.RequestsConsumer}.
 */
@NullMarked
package org.tradingarena.decision.adapter.kafka;

import org.jspecify.annotations.NullMarked;
