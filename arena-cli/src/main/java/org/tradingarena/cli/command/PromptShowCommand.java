package org.tradingarena.cli.command;

import java.util.concurrent.Callable;
import org.tradingarena.cli.prompt.PromptBook;
import org.tradingarena.cli.prompt.PromptVersions;
import org.tradingarena.cli.prompt.ShownPrompt;
import org.tradingarena.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One prompt as it was sent. */
@Command(
        name = "show",
        description = "Print the prompt that a seat was shown in a round, as it is stored.",
        mixinStandardHelpOptions = true)
public final class PromptShowCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "COMPETITION", description = "which competition")
    String competition = "";

    @Parameters(index = "1", paramLabel = "ROUND", description = "which round, from 1")
    int round;

    @Parameters(index = "2", paramLabel = "SEAT", description = "which seat")
    String seat = "";

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        try (Session session = Session.running(Workspace.current(), terminal)) {
            ShownPrompt shown = new PromptBook(session.portfolio()).find(competition, round, seat);
            terminal.lines(shown.lines(new PromptVersions(session.decision()).comparedWith(shown)));
            return 0;
        }
    }
}
