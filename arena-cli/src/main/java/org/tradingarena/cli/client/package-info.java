/**
 * The REST interface of portfolio-service and decision-service, as the commands need it.
 *
 * <p>Reads leniently: what the commands do not show may change without breaking them. Start reading at {@link
 * org.tradingarena.cli.client.ArenaClient}.
 */
@NullMarked
package org.tradingarena.cli.client;

import org.jspecify.annotations.NullMarked;
