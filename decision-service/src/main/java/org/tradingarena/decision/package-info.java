/**
 * Asks the deciders: reads a question, shows the sealed snapshot to a model or a rule, and tells the answer.
 *
 * <p>{@code reply} and {@code prompt} are pure; {@code application} holds the use case and its ports; {@code adapter.*}
 * speak Kafka, HTTP and the model providers. Nothing here knows money or judges an intent. Start at
 * {@link org.tradingarena.decision.application.AnswerRequest}.
 */
@NullMarked
package org.tradingarena.decision;

import org.jspecify.annotations.NullMarked;
