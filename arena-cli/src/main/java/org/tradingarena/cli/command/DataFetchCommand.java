package org.tradingarena.cli.command;

import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradingarena.cli.terminal.ProgressBar;
import org.tradingarena.cli.terminal.Terminal;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.history.binance.archive.AssumedMargin;
import org.tradingarena.history.binance.archive.FetchFailed;
import org.tradingarena.history.binance.archive.FetchOrder;
import org.tradingarena.history.binance.archive.FetchRange;
import org.tradingarena.history.binance.archive.FetchReport;
import org.tradingarena.history.binance.archive.FetchWatch;
import org.tradingarena.history.binance.archive.MarketFetch;
import org.tradingarena.history.binance.rest.BinanceRest;
import org.tradingarena.history.binance.rest.RequestGovernor;
import org.tradingarena.history.binance.rest.VenueWatch;
import org.tradingarena.history.binance.wire.KlineInterval;
import org.tradingarena.history.store.DatasetManifest;
import org.tradingarena.history.store.StoredSymbol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches candles from Binance into a data set. */
@Command(
        name = "fetch",
        sortOptions = false,
        description = {
            "Fetch candles of Binance into a data set: archives of months and days with their checksums, then the newest"
                    + " candles from its REST interface.",
            "Stopped with Ctrl+C, the same command goes on where it was. Example: arena data fetch BTCUSDT ETHUSDT 1m"
                    + " 2024-01..2024-03"
        },
        mixinStandardHelpOptions = true)
public final class DataFetchCommand implements Callable<Integer> {
    /** Symbols, then an interval, then a range. */
    private static final int LEAST_WORDS = 3;

    @Parameters(
            arity = "3..*",
            paramLabel = "SYMBOL... INTERVAL RANGE",
            description = "as the venue writes them: BTCUSDT 1m 2024-01..2024-03; a range is of months or days")
    List<String> words = List.of();

    @Option(names = "--market", paramLabel = "spot|perpetual", description = "what is traded (default: spot)")
    String market = "spot";

    @Option(names = "--name", paramLabel = "NAME", description = "of the data set (default: made of what is fetched)")
    @Nullable
    String name;

    @Mixin
    MarginOptions margin = new MarginOptions();

    @Override
    public Integer call() {
        Workspace workspace = Workspace.current();
        Terminal terminal = Terminal.standard();
        FetchOrder order = order();
        AssumedMargin assumed = order.market() == BinanceMarket.SPOT ? AssumedMargin.SPOT : margin.assumed();
        if (workspace.fileConfig().datasets().containsKey(order.name())) {
            throw new Refusal("arena.yaml has a data set '" + order.name() + "'; choose another with --name");
        }
        FetchReport report = fetched(workspace, terminal, order, assumed);
        terminal.block(List.of());
        tell(terminal, report);
        terminal.line("Play it: ./arena run --data " + order.name() + ", ./arena backtest --data " + order.name()
                + "; in " + workspace.dataFolder().resolve(order.name()));
        return 0;
    }

    private static FetchReport fetched(
            Workspace workspace, Terminal terminal, FetchOrder order, AssumedMargin assumed) {
        VenueHosts hosts = VenueHosts.of(System.getenv());
        RequestGovernor governor =
                new RequestGovernor(workspace.home().venuePause(), RequestGovernor.BULK_SHARE, told(terminal));
        Vertx vertx = Vertx.vertx();
        try (BinanceRest rest = new BinanceRest(vertx, hosts.settings(order.market()), governor);
                MarketFetch fetch = new MarketFetch(
                        vertx, rest.bulk(), hosts.archive(), workspace.home().downloads(), workspace.dataFolder())) {
            return fetch.run(order, assumed, shown(terminal));
        } catch (FetchFailed | VenueUnavailable | VenueRefused failed) {
            throw new Refusal(String.valueOf(failed.getMessage()), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted; the same command goes on where it was", interrupted);
        } finally {
            vertx.close();
        }
    }

    private FetchOrder order() {
        if (words.size() < LEAST_WORDS) {
            throw new Refusal("name symbols, an interval and a range, such as BTCUSDT 1m 2024-01..2024-03");
        }
        String interval = words.get(words.size() - 2);
        KlineInterval length = KlineInterval.of(interval)
                .orElseThrow(() -> new Refusal("'" + interval + "' is no interval; write 1s, 1m, 3m, 5m, 15m, 30m, 1h,"
                        + " 2h or 4h between the symbols and the range"));
        BinanceMarket where =
                switch (market) {
                    case "spot" -> BinanceMarket.SPOT;
                    case "perpetual" -> BinanceMarket.USD_M;
                    default -> throw new Refusal("--market " + market + ": write spot or perpetual");
                };
        try {
            return FetchOrder.of(
                    where,
                    new ArrayList<>(words.subList(0, words.size() - 2)),
                    length,
                    FetchRange.of(words.getLast()),
                    name);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static VenueWatch told(Terminal terminal) {
        return new VenueWatch() {
            @Override
            public void paused(int status, Instant until) {
                terminal.line("the venue answered " + status + " and wants no requests until " + until);
            }

            @Override
            public void trouble(String words) {
                terminal.line(words);
            }
        };
    }

    private static FetchWatch shown(Terminal terminal) {
        return new FetchWatch() {
            @Override
            public void progress(int done, int total, String what) {
                terminal.block(List.of(ProgressBar.render(done, total, "day") + "  " + what));
            }

            @Override
            public void note(String words) {
                terminal.line(words);
            }
        };
    }

    private static void tell(Terminal terminal, FetchReport report) {
        DatasetManifest manifest = report.manifest();
        terminal.line(String.format(
                Locale.ROOT,
                "%s: %,d candles of %s from %s to %s, from %,d archives; %,d candles from the REST interface",
                manifest.name(),
                manifest.rows(),
                MarketWords.length(manifest.step()),
                manifest.from(),
                manifest.to(),
                report.archives(),
                report.fromHistory()));
        for (StoredSymbol stored : manifest.symbols()) {
            terminal.line(String.format(
                    Locale.ROOT,
                    "  %s: tick %s, lot %s, smallest order %s, %,d gaps with %,d missing candles",
                    stored.instrument().symbol(),
                    stored.instrument().tickSize().toPlainString(),
                    stored.instrument().lotStep().toPlainString(),
                    stored.instrument().minNotional(),
                    stored.gaps().size(),
                    stored.missing()));
        }
    }
}
