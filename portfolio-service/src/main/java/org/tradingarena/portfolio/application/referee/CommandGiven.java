package org.tradingarena.portfolio.application.referee;

import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.referee.Command;

/**
 * A command as it is kept among the admissions.
 *
 * @param command {@code START}, {@code PAUSE}, {@code RESUME} or {@code STOP}
 * @param text name of the competition at its start, reason of a stop, else null
 */
public record CommandGiven(String command, @Nullable String text) {

    static CommandGiven of(Command command) {
        return switch (command) {
            case Command.Start start -> new CommandGiven("START", start.name());
            case Command.Pause _ -> new CommandGiven("PAUSE", null);
            case Command.Resume _ -> new CommandGiven("RESUME", null);
            case Command.Stop stop -> new CommandGiven("STOP", stop.reason());
        };
    }
}
