/**
 * One class per subcommand of {@code arena}, and what they share: the workspace, the stack in use, the watched progress.
 *
 * <p>May call every other package of the command line. Start reading at {@link org.tradingarena.cli.command.UpCommand}.
 */
@NullMarked
package org.tradingarena.cli.command;

import org.jspecify.annotations.NullMarked;
