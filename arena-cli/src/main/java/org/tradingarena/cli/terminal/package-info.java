/**
 * What the commands draw: tables, the progress bar, the leaderboard, and the block that is redrawn in place.
 *
 * <p>Pure text in, text out, except for {@link org.tradingarena.cli.terminal.Terminal}, which knows whether somebody
 * watches.
 */
@NullMarked
package org.tradingarena.cli.terminal;

import org.jspecify.annotations.NullMarked;
