package org.tradingarena.cli.command;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradingarena.cli.backtest.MarketTime;
import org.tradingarena.cli.backtest.WrongOption;
import org.tradingarena.cli.terminal.Terminal;
import org.tradingarena.history.imports.DatasetImport;
import org.tradingarena.history.imports.ImportOrder;
import org.tradingarena.history.imports.ImportReport;
import org.tradingarena.history.store.DatasetManifest;
import org.tradingarena.history.store.StoredSymbol;
import org.tradingarena.schema.event.competition.AssumedFunding;
import org.tradingarena.schema.event.competition.MaintenanceBracket;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Symbol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a data set of files. */
@Command(
        name = "import",
        sortOptions = false,
        description = {
            "Make a data set of files: Binance archives (.csv, .zip), tables of time, open, high, low, close and volume,"
                    + " Coinbase JSON, arrays of [time, open, high, low, close, volume].",
            "Several files become one data set on the range that all symbols have."
        },
        mixinStandardHelpOptions = true)
public final class DataImportCommand implements Callable<Integer> {
    private static final double SHORTEST = 0.001;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files, in any order")
    List<Path> files = List.of();

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "name of the data set")
    String name = "";

    @Option(
            names = "--symbol",
            paramLabel = "BTC/USDT",
            description = "what the files hold (default: by the name of each, such as BTCUSDT-1m-2024-01.zip)")
    @Nullable
    String symbol;

    @Option(names = "--step", paramLabel = "5m", description = "length of a candle (default: by the first rows)")
    @Nullable
    String step;

    @Option(names = "--tick", paramLabel = "0.01", description = "smallest step of a price (default: by the prices)")
    @Nullable
    String tick;

    @Option(
            names = "--lot",
            paramLabel = "0.001",
            description = "smallest step of a quantity (default: by the volumes)")
    @Nullable
    String lot;

    @Option(names = "--min-notional", paramLabel = "5", description = "smallest value of an order (default: none)")
    @Nullable
    String minNotional;

    @Option(names = "--venue", paramLabel = "spot|perpetual", description = "what is traded (default: spot)")
    String venue = "spot";

    @Option(names = "--max-leverage", paramLabel = "20", description = "of perpetuals")
    @Nullable
    String maxLeverage;

    @Option(names = "--maintenance", paramLabel = "0.01", description = "margin a position must keep, of perpetuals")
    @Nullable
    String maintenance;

    @Option(
            names = "--funding",
            paramLabel = "8h:0.0001",
            description = "assumed for perpetuals: interval and rate that longs pay (default: none)")
    @Nullable
    String funding;

    @Option(names = "--label", paramLabel = "TEXT", description = "what pages say of the data")
    @Nullable
    String label;

    @Option(names = "--source", paramLabel = "TEXT", description = "where the files come from")
    @Nullable
    String source;

    @Option(names = "--simulated", description = "the prices never happened; every page will say so")
    boolean simulated;

    @Override
    public Integer call() {
        Workspace workspace = Workspace.current();
        Terminal terminal = Terminal.standard();
        if (workspace.fileConfig().datasets().containsKey(name)) {
            throw new Refusal("--name " + name + ": arena.yaml has a data set of that name; choose another");
        }
        long begun = System.nanoTime();
        ImportReport report = DatasetImport.run(order(), workspace.dataFolder(), read -> {
            if (terminal.live()) {
                terminal.block(List.of(String.format(Locale.ROOT, "%,d rows read", read)));
            }
        });
        double seconds = (System.nanoTime() - begun) / 1e9;
        terminal.block(List.of());
        tell(terminal, report, seconds);
        terminal.line("Play it: ./arena run --data " + name + ", ./arena backtest --data " + name + "; in "
                + workspace.dataFolder().resolve(name));
        return 0;
    }

    private static void tell(Terminal terminal, ImportReport report, double seconds) {
        DatasetManifest manifest = report.manifest();
        terminal.line(String.format(
                Locale.ROOT,
                "%s: %,d candles of %s from %s to %s, from %,d rows in %.1f s (%,.0f rows/s)",
                manifest.name(),
                manifest.rows(),
                MarketWords.length(manifest.step()),
                manifest.from(),
                manifest.to(),
                report.read(),
                seconds,
                report.read() / Math.max(seconds, SHORTEST)));
        for (StoredSymbol stored : manifest.symbols()) {
            terminal.line(String.format(
                    Locale.ROOT,
                    "  %s: tick %s, lot %s, %,d gaps with %,d missing candles",
                    stored.instrument().symbol(),
                    stored.instrument().tickSize().toPlainString(),
                    stored.instrument().lotStep().toPlainString(),
                    stored.gaps().size(),
                    stored.missing()));
        }
        if (report.repeated() > 0) {
            terminal.line(String.format(
                    Locale.ROOT, "  %,d rows repeated the one before and were dropped", report.repeated()));
        }
        if (report.outside() > 0) {
            terminal.line(String.format(
                    Locale.ROOT,
                    "  %,d rows lie outside of the range that all symbols have and were left out",
                    report.outside()));
        }
    }

    private ImportOrder order() {
        VenueKind kind = kind();
        return new ImportOrder(
                files,
                name,
                symbol == null ? null : read("--symbol", symbol, Symbol::new),
                step == null ? null : length("--step", step),
                positive("--tick", tick),
                positive("--lot", lot),
                minNotional == null ? Money.ZERO : read("--min-notional", minNotional, Money::of),
                kind,
                kind == VenueKind.SPOT ? Leverage.NONE : leverage(),
                kind == VenueKind.SPOT ? List.of() : brackets(),
                funding == null ? null : assumed(funding),
                simulated,
                label,
                source);
    }

    private VenueKind kind() {
        return switch (venue) {
            case "spot" -> VenueKind.SPOT;
            case "perpetual" -> VenueKind.PERPETUAL;
            default -> throw new Refusal("--venue " + venue + ": write spot or perpetual");
        };
    }

    private Leverage leverage() {
        return new Leverage(within("--max-leverage", demanded("--max-leverage", maxLeverage), "1", "125"));
    }

    private List<MaintenanceBracket> brackets() {
        BigDecimal rate = within("--maintenance", demanded("--maintenance", maintenance), "0.0001", "0.5");
        return List.of(new MaintenanceBracket(Money.ZERO, rate, Money.ZERO));
    }

    private static String demanded(String option, @Nullable String text) {
        if (text == null) {
            throw new Refusal("--venue perpetual needs " + option
                    + ", such as --max-leverage 20 --maintenance 0.01; the files do not tell it");
        }
        return text;
    }

    private static AssumedFunding assumed(String text) {
        String[] parts = text.split(":", 2);
        if (parts.length < 2) {
            throw new Refusal("--funding " + text + ": write interval and rate, such as 8h:0.0001");
        }
        return new AssumedFunding(length("--funding", parts[0]), within("--funding", parts[1], "-0.01", "0.01"));
    }

    private static BigDecimal within(String option, String text, String least, String most) {
        BigDecimal value = read(option, text, BigDecimal::new);
        if (value.compareTo(new BigDecimal(least)) < 0 || value.compareTo(new BigDecimal(most)) > 0) {
            throw new Refusal(option + " " + text + ": write a decimal from " + least + " to " + most);
        }
        return value;
    }

    private static Duration length(String option, String text) {
        try {
            return MarketTime.length(option, text);
        } catch (WrongOption wrong) {
            throw new Refusal(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static @Nullable BigDecimal positive(String option, @Nullable String text) {
        return text == null ? null : decimal(option, text);
    }

    private static BigDecimal decimal(String option, String text) {
        BigDecimal value = read(option, text, BigDecimal::new);
        if (value.signum() <= 0) {
            throw new Refusal(option + " " + text + ": write a decimal above 0");
        }
        return value;
    }

    private static <T> T read(String option, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(option + " " + text + ": " + wrong.getMessage(), wrong);
        }
    }
}
