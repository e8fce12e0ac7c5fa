/**
 * Prompts that seats were shown: found in the books of a competition, printed and compared line by line.
 *
 * <p>Calls the REST clients only; what cannot be found is refused with what there is instead. Start reading at {@link
 * org.tradingarena.cli.prompt.PromptBook}.
 */
@NullMarked
package org.tradingarena.cli.prompt;

import org.jspecify.annotations.NullMarked;
