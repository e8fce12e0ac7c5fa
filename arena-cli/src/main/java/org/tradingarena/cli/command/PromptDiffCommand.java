package org.tradingarena.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradingarena.cli.client.PromptVersion;
import org.tradingarena.cli.prompt.LineDiff;
import org.tradingarena.cli.prompt.PromptBook;
import org.tradingarena.cli.prompt.PromptVersions;
import org.tradingarena.cli.prompt.ShownPrompt;
import org.tradingarena.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Two prompts, or two versions of their template, line by line. */
@Command(
        name = "diff",
        description = {
            "Compare two prompts line by line:",
            "  diff COMPETITION ROUND SEAT --round N    the same seat in another round",
            "  diff COMPETITION ROUND SEAT --seat ID    another seat, in the same round or that of --round",
            "  diff VERSION --against VERSION           two versions of the template"
        },
        mixinStandardHelpOptions = true)
public final class PromptDiffCommand implements Callable<Integer> {
    private static final String SAME = "No difference.";

    @Parameters(
            arity = "1..3",
            paramLabel = "PROMPT",
            description = "COMPETITION ROUND SEAT, or the version of a template such as nof1/v1")
    List<String> prompt = List.of();

    @Option(names = "--round", paramLabel = "N", description = "the round to compare with")
    @Nullable
    Integer round;

    @Option(names = "--seat", paramLabel = "ID", description = "the seat to compare with")
    @Nullable
    String seat;

    @Option(names = "--against", paramLabel = "VERSION", description = "the version of the template to compare with")
    @Nullable
    String against;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        String version = against;
        boolean templates = version != null && prompt.size() == 1 && round == null && seat == null;
        boolean rounds = version == null && prompt.size() == 3 && (round != null || seat != null);
        if (!templates && !rounds) {
            throw wrong("name COMPETITION ROUND SEAT with --round or --seat, or one VERSION with --against");
        }
        int first = rounds ? number(prompt.get(1)) : 0;
        Terminal terminal = Terminal.standard();
        try (Session session = Session.running(Workspace.current(), terminal)) {
            List<String> lines = version != null && templates
                    ? templates(new PromptVersions(session.decision()), version)
                    : prompts(new PromptBook(session.portfolio()), first);
            terminal.lines(lines.isEmpty() ? List.of(SAME) : lines);
            return 0;
        }
    }

    private List<String> templates(PromptVersions versions, String version) {
        return LineDiff.of(side(versions.find(prompt.getFirst())), side(versions.find(version)));
    }

    private List<String> prompts(PromptBook book, int first) {
        String competition = prompt.getFirst();
        String seatId = prompt.getLast();
        ShownPrompt one = book.find(competition, first, seatId);
        ShownPrompt other = book.find(competition, round == null ? first : round, seat == null ? seatId : seat);
        return LineDiff.of(side(one), side(other));
    }

    private int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notWhole) {
            throw wrong("ROUND is a whole number from 1, not '" + text + "'");
        }
    }

    private RuntimeException wrong(String message) {
        return spec == null ? new Refusal(message) : new ParameterException(spec.commandLine(), message);
    }

    private static LineDiff.Side side(PromptVersion version) {
        return new LineDiff.Side(version.version(), version.system(), version.user());
    }

    private static LineDiff.Side side(ShownPrompt shown) {
        return new LineDiff.Side(
                shown.title(), shown.prompt().system(), shown.prompt().user());
    }
}
