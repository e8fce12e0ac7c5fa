package org.tradingarena.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradingarena.cli.backtest.MarketTime;
import org.tradingarena.cli.backtest.WrongOption;
import org.tradingarena.cli.terminal.Terminal;
import org.tradingarena.history.check.CheckReport;
import org.tradingarena.history.check.FileCheck;
import org.tradingarena.history.check.StoredCheck;
import org.tradingarena.history.store.StoredDatasets;
import org.tradingarena.history.store.StoredEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks for what is missing or wrong in a data set or a file. */
@Command(
        name = "check",
        sortOptions = false,
        description = "Report gaps, disorder, repetitions and impossible candles; ends with 1 when there is any.",
        mixinStandardHelpOptions = true)
public final class DataCheckCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME|FILE", description = "a data set, or a file of candles")
    String subject = "";

    @Option(
            names = "--step",
            paramLabel = "5m",
            description = "length of a candle of the file (default: the shortest distance of its first rows)")
    @Nullable
    String step;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        List<CheckReport> reports = reports(Workspace.current().storedDatasets());
        reports.forEach(report -> terminal.lines(lines(report)));
        return reports.stream().allMatch(CheckReport::sound) ? 0 : 1;
    }

    private List<CheckReport> reports(StoredDatasets datasets) {
        if (Files.isRegularFile(Path.of(subject))) {
            return List.of(FileCheck.of(Path.of(subject), length()));
        }
        List<String> names = datasets.entries().stream().map(StoredEntry::name).toList();
        if (!names.contains(subject)) {
            throw new Refusal("'" + subject + "' is neither a file nor one of the imported data sets " + names);
        }
        return StoredCheck.of(datasets, subject);
    }

    private @Nullable Duration length() {
        try {
            return step == null ? null : MarketTime.length("--step", step);
        } catch (WrongOption wrong) {
            throw new Refusal(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static List<String> lines(CheckReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(summary(report));
        report.gaps().forEach(gap -> lines.add("  " + MarketWords.gap(gap)));
        report.findings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(found -> lines.add(String.format(
                        Locale.ROOT,
                        "  %,d %s",
                        found.getValue(),
                        found.getKey().words())));
        report.examples().forEach(example -> lines.add("    " + example));
        return lines;
    }

    private static String summary(CheckReport report) {
        Duration length = report.step();
        if (length == null) {
            return report.subject() + ": cannot be read";
        }
        return String.format(
                Locale.ROOT,
                "%s: %,d candles of %s from %s to %s; %s",
                report.subject(),
                report.rows(),
                MarketWords.length(length),
                report.from(),
                report.to(),
                report.sound()
                        ? "nothing is missing, nothing is wrong"
                        : String.format(
                                Locale.ROOT,
                                "%,d gaps with %,d missing candles, %,d mistakes",
                                report.gaps().size(),
                                report.missing(),
                                report.findings().values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum()));
    }
}
