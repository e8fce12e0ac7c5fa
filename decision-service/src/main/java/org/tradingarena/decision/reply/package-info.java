/**
 * Reads what a model wrote, tolerant of its form and strict about its meaning.
 *
 * <p>It mends fences, prose, commas and numbers written as text, but never guesses: what is not one clear decision is a
 * failure with a code. Pure; calls only the wire types. Start at {@link org.tradingarena.decision.reply.ReplyReader}.
 */
@NullMarked
package org.tradingarena.decision.reply;

import org.jspecify.annotations.NullMarked;
