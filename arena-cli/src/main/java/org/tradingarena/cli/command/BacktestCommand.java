package org.tradingarena.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradingarena.cli.backtest.BacktestFiles;
import org.tradingarena.cli.backtest.BacktestPlan;
import org.tradingarena.cli.backtest.BacktestText;
import org.tradingarena.cli.backtest.WrongOption;
import org.tradingarena.cli.terminal.ProgressBar;
import org.tradingarena.cli.terminal.Terminal;
import org.tradingarena.engine.backtest.Backtest;
import org.tradingarena.engine.backtest.BacktestRefused;
import org.tradingarena.engine.backtest.BacktestResult;
import org.tradingarena.engine.backtest.BacktestWatch;
import org.tradingarena.engine.dataset.DatasetSources;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays rule seats through a data set in this process: no broker, no database, the same hash. */
@Command(
        name = "backtest",
        sortOptions = false,
        description = "Play rules through a data set in one process, by the same rules and to the same hash as a run.",
        mixinStandardHelpOptions = true)
public final class BacktestCommand implements Callable<Integer> {
    private static final int SHOWN = 10;
    private static final int MOST_SHOWN = 1000;
    private static final int COMPARED = 3;
    private static final int PARTS_TOLD = 10;

    @Option(
            names = "--data",
            paramLabel = "NAME",
            description = "data set; ./arena data list shows all (default: that of the template, bitstamp-2013)")
    @Nullable
    String data;

    @Option(
            names = "--seats",
            paramLabel = "RULE[:COUNT]",
            split = ",",
            description = "rules, as ema-cross,rsi,random:1000 (default: the rule seats of the template)")
    @Nullable
    List<String> seats;

    @Option(names = "--template", paramLabel = "NAME", description = "costs, risk rules and defaults of arena.yaml")
    @Nullable
    String template;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "first frame: a date or an instant (default: after the warm-up)")
    @Nullable
    String from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = "end: a date or an instant (default: end of the data set)")
    @Nullable
    String to;

    @Option(names = "--cash", paramLabel = "AMOUNT", description = "what every seat starts with, in quote currency")
    @Nullable
    String cash;

    @Option(names = "--every", paramLabel = "3m", description = "market time between two decisions")
    @Nullable
    String every;

    @Option(names = "--seed", paramLabel = "N", description = "decides everything random; same seed, same result")
    @Nullable
    Long seed;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "how many seats are shown and exported in full (default: ${DEFAULT-VALUE})")
    int top = SHOWN;

    @Option(names = "--export", paramLabel = "DIR", description = "write result.json, leaderboard.csv and more there")
    @Nullable
    Path export;

    @Option(names = "--json", description = "print the result as JSON and nothing else")
    boolean json;

    @Spec
    @Nullable
    CommandSpec command;

    @Override
    public Integer call() {
        try {
            Workspace workspace = Workspace.current();
            return play(BacktestPlan.of(wish(), workspace.config(), new DatasetSources(workspace.storedDatasets())));
        } catch (WrongOption | BacktestRefused wrong) {
            if (command == null) {
                throw wrong;
            }
            throw new ParameterException(command.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private BacktestPlan.Wish wish() {
        if (top < 1 || top > MOST_SHOWN) {
            throw new WrongOption("--top", Integer.toString(top), "a whole number from 1 to " + MOST_SHOWN);
        }
        return new BacktestPlan.Wish(template, data, seats, from, to, cash, every, seed);
    }

    private int play(BacktestPlan plan) {
        Terminal terminal = Terminal.standard();
        if (!json) {
            terminal.line(told(plan.spec()));
            terminal.lines(plan.notes());
        }
        long begun = System.nanoTime();
        BacktestResult result =
                Backtest.play(plan.spec(), plan.market(), json ? BacktestWatch.NOBODY : progress(terminal));
        double seconds = (System.nanoTime() - begun) / 1e9;
        ObjectNode document = BacktestFiles.document(result, seconds);
        if (json) {
            terminal.line(document.toPrettyString());
        } else {
            show(terminal, result, seconds);
        }
        if (export != null) {
            write(export, document, result);
            if (!json) {
                terminal.line("Written: " + export.resolve("result.json")
                        + ", leaderboard.csv, performance.csv, equity.csv, trades.csv");
            }
        }
        return 0;
    }

    private void show(Terminal terminal, BacktestResult result, double seconds) {
        terminal.block(List.of());
        terminal.lines(BacktestText.leaderboard(result, top));
        terminal.line("");
        terminal.lines(BacktestText.performance(result, Math.min(top, COMPARED)));
        terminal.line("");
        terminal.line(BacktestText.summary(result, seconds));
        terminal.line("root hash " + result.rootHash());
    }

    private void write(Path folder, ObjectNode document, BacktestResult result) {
        Export.write(folder, document);
        try {
            BacktestFiles.writeTables(folder, result, top);
        } catch (IOException broken) {
            throw new Refusal("cannot write the result into " + folder + ": " + broken.getMessage(), broken);
        }
    }

    private static String told(CompetitionSpec spec) {
        return String.format(
                Locale.ROOT,
                "%,d seats, %,d rounds of %s from %s: %s, %s",
                spec.seats().size(),
                spec.rounds(),
                spec.decisionInterval(),
                spec.market().start(),
                spec.market().symbols(),
                spec.market().label());
    }

    /** Live at every hundredth of the way, else at every tenth. */
    private static BacktestWatch progress(Terminal terminal) {
        int parts = terminal.live() ? PARTS_TOLD * PARTS_TOLD : PARTS_TOLD;
        return (done, rounds) -> {
            boolean tell = (long) done * parts / rounds > (long) (done - 1) * parts / rounds;
            if (tell && terminal.live()) {
                terminal.block(List.of(ProgressBar.render(done, rounds)));
            } else if (tell) {
                terminal.line(ProgressBar.render(done, rounds));
            }
        };
    }
}
