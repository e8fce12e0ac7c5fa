package org.tradingarena.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.cli.client.ArenaClient;
import org.tradingarena.cli.client.CompetitionSummary;
import org.tradingarena.cli.terminal.Terminal;

/** What {@code stop}, {@code pause} and {@code resume} share: finding the competition and telling it. */
final class CompetitionCommand {
    private CompetitionCommand() {}

    static int send(String verb, @Nullable String id) {
        Terminal terminal = Terminal.standard();
        try (Session session = Session.running(Workspace.current(), terminal)) {
            String target = id != null ? id : onlyUnfinished(session.portfolio());
            CompetitionSummary after = session.portfolio().command(target, verb);
            terminal.line("Competition " + target + " is " + after.status() + " at round " + after.round() + " of "
                    + after.rounds() + ".");
            return 0;
        }
    }

    private static String onlyUnfinished(ArenaClient client) {
        List<String> open = client.competitions(null).stream()
                .filter(CompetitionSummary::unfinished)
                .map(CompetitionSummary::id)
                .toList();
        if (open.isEmpty()) {
            throw new Refusal("no competition is unfinished; start one with ./arena run or on the page");
        }
        if (open.size() > 1) {
            throw new Refusal("several competitions are unfinished; name one: " + String.join(", ", open));
        }
        return open.getFirst();
    }
}
