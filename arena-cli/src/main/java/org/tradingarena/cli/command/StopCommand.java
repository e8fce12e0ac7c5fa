package org.tradingarena.cli.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sends {@code stop} to a competition. */
@Command(
        name = "stop",
        description = "Stop the running competition for good; the stack goes on (see: down).",
        mixinStandardHelpOptions = true)
public final class StopCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "which competition, when there are several")
    @Nullable
    String id;

    @Override
    public Integer call() {
        return CompetitionCommand.send("stop", id);
    }
}
