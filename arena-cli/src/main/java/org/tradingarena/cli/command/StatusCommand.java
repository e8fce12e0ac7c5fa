package org.tradingarena.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tradingarena.cli.client.CompetitionSummary;
import org.tradingarena.cli.stack.Part;
import org.tradingarena.cli.stack.PortCheck;
import org.tradingarena.cli.stack.StackFile;
import org.tradingarena.cli.terminal.ProgressBar;
import org.tradingarena.cli.terminal.Table;
import org.tradingarena.cli.terminal.Terminal;
import picocli.CommandLine.Command;

/** What runs, where, and how far the competitions are. */
@Command(
        name = "status",
        description = "Show what runs and how far the competitions are.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    @Override
    public Integer call() {
        Workspace workspace = Workspace.current();
        Terminal terminal = Terminal.standard();
        Optional<StackFile> stack = StackFile.read(workspace.home());
        if (stack.isEmpty()) {
            terminal.line("No arena runs here; start one with ./arena up.");
            return 1;
        }
        terminal.lines(processes(stack.get()));
        try (Session session = Session.running(workspace, terminal)) {
            List<CompetitionSummary> competitions = session.portfolio().competitions(null);
            Table table = new Table("competition", "status", "progress", "market");
            competitions.stream()
                    .limit(SHOWN)
                    .forEach(competition -> table.row(
                            competition.id(),
                            competition.status(),
                            ProgressBar.render(competition.round(), competition.rounds()),
                            competition.market()));
            terminal.line("");
            terminal.lines(competitions.isEmpty() ? List.of("No competition yet.") : table.lines());
        }
        return 0;
    }

    private static List<String> processes(StackFile stack) {
        Table table = new Table("process", ">port", "answers");
        for (Part part : Part.values()) {
            Integer port = stack.ports().get(part.label());
            if (port != null) {
                table.row(part.title(), Integer.toString(port), PortCheck.answers(port) ? "yes" : "NO");
            }
        }
        return table.lines();
    }
}
