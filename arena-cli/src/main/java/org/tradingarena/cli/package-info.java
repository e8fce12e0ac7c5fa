/**
 * The {@code arena} command: start the stack, run competitions, watch, verify, test.
 *
 * <p>Owns the command line and its messages; the stack itself is {@code stack}, the services are spoken to over REST by
 * {@code client}. Start reading at {@link org.tradingarena.cli.Arena}.
 */
@NullMarked
package org.tradingarena.cli;

import org.jspecify.annotations.NullMarked;
