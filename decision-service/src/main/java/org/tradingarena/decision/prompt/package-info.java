/**
 * Turns a snapshot and an account into the words that a model is shown.
 *
 * <p>The texts are versioned files under {@code prompts/}; a released version never changes. Pure: the same question
 * gives the same bytes, for no clock but the market's is read. Text that is not ours goes through {@link
 * org.tradingarena.decision.prompt.Quoted}. Calls only the wire types. Start at
 * {@link org.tradingarena.decision.prompt.Prompts}.
 */
@NullMarked
package org.tradingarena.decision.prompt;

import org.jspecify.annotations.NullMarked;
