package org.tradingarena.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradingarena.cli.client.CompetitionSummary;
import org.tradingarena.cli.terminal.Leaderboard;
import org.tradingarena.cli.terminal.ProgressBar;
import org.tradingarena.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The standings of a competition. */
@Command(name = "leaderboard", description = "Show the standings of a competition.", mixinStandardHelpOptions = true)
public final class LeaderboardCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "which competition (default: the newest)")
    @Nullable
    String id;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        try (Session session = Session.running(Workspace.current(), terminal)) {
            CompetitionSummary competition = id == null
                    ? newest(session.portfolio().competitions(null))
                    : session.portfolio().competition(id);
            terminal.line(competition.id() + "  " + ProgressBar.render(competition.round(), competition.rounds()) + "  "
                    + competition.status());
            terminal.lines(Leaderboard.lines(session.portfolio().standings(competition.id())));
            return 0;
        }
    }

    private static CompetitionSummary newest(List<CompetitionSummary> competitions) {
        if (competitions.isEmpty()) {
            throw new Refusal("no competition yet; start one with ./arena run or on the page");
        }
        return competitions.getFirst();
    }
}
