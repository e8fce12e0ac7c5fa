package org.tradingarena.cli.command;

import java.util.concurrent.Callable;
import org.tradingarena.cli.terminal.Terminal;
import org.tradingarena.cli.verify.Evidences;
import org.tradingarena.cli.verify.Replay;
import org.tradingarena.cli.verify.Verdict;
import org.tradingarena.schema.types.CompetitionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Plays a competition again and compares every round's hash. */
@Command(
        name = "verify",
        description =
                "Play a competition again from its feed and decisions, and compare every round's hash, and the end.",
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "which competition")
    String id = "";

    @Mixin
    PortOptions ports = new PortOptions();

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        CompetitionId competition;
        try {
            competition = new CompetitionId(id);
        } catch (IllegalArgumentException e) {
            throw new Refusal("verify " + id + ": " + e.getMessage(), e);
        }
        try (Session session = Session.runningOrOwn(Workspace.current(), ports.ports(), terminal)) {
            String shownHash = session.portfolio().competition(id).hash();
            Verdict verdict =
                    Replay.judge(new Evidences(session.portfolio(), session.kafka()).of(competition, shownHash));
            return switch (verdict) {
                case Verdict.Agrees agrees -> {
                    terminal.line("Verified: " + agrees.rounds() + " rounds agree, "
                            + (agrees.over() ? "to the end" : "as far as it has come") + "; hash " + agrees.hash());
                    yield 0;
                }
                case Verdict.TooEarly tooEarly -> {
                    terminal.line("Nothing to compare yet: no round of " + id + " has closed. Verify it again later.");
                    yield 1;
                }
                case Verdict.Differs differs -> {
                    terminal.line("DIFFERS in round " + differs.round() + ": " + differs.what());
                    yield 1;
                }
            };
        }
    }
}
