/**
 * What enters the books of one competition, and in which order: frames, answers and commands.
 *
 * <p>Owns the rules around the pure fold of the engine: which frame is next, which answer was first. Knows neither Kafka
 * nor SQL; may call the engine and the schema. Start at
 * {@link org.tradingarena.portfolio.application.referee.ApplyInputs}.
 */
@NullMarked
package org.tradingarena.portfolio.application.referee;

import org.jspecify.annotations.NullMarked;
