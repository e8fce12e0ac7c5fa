package org.tradingarena.cli.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sends {@code pause} to a competition. */
@Command(name = "pause", description = "Hold the running competition.", mixinStandardHelpOptions = true)
public final class PauseCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "which competition, when there are several")
    @Nullable
    String id;

    @Override
    public Integer call() {
        return CompetitionCommand.send("pause", id);
    }
}
