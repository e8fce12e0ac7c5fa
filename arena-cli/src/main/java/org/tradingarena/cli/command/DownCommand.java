package org.tradingarena.cli.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tradingarena.cli.stack.StackFile;
import org.tradingarena.cli.terminal.Terminal;
import picocli.CommandLine.Command;

/** Ends the running stack, as Ctrl+C in its terminal would. */
@Command(name = "down", description = "Stop the running stack; its data are kept.", mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        Workspace workspace = Workspace.current();
        Terminal terminal = Terminal.standard();
        StackFile stack = StackFile.read(workspace.home())
                .orElseThrow(
                        () -> new Refusal("no arena runs in " + workspace.home().folder()));
        ProcessHandle process = ProcessHandle.of(stack.pid())
                .orElseThrow(() -> new Refusal("process " + stack.pid() + " has just ended"));
        process.destroy();
        try {
            process.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Refusal("process " + stack.pid() + " did not end within " + LIMIT.toSeconds() + " s", e);
        }
        terminal.line("Stopped; ./arena up goes on where it was.");
        return 0;
    }
}
