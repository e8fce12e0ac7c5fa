/**
 * The use case: answer one question, whatever happens, and the ports it needs.
 *
 * <p>Retries are a plain loop here and not annotations, because each pause has to fit what is left of the seat's own
 * deadline. Calls {@code reply}, {@code prompt} and the wire types; knows neither Kafka nor HTTP. Start at
 * {@link org.tradingarena.decision.application.AnswerRequest}.
 */
@NullMarked
package org.tradingarena.decision.application;

import org.jspecify.annotations.NullMarked;
