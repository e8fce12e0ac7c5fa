package org.tradingarena.marketdata.application.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What this replica takes in from live venues: one flow for every symbol that it owns, and no connection to a venue of which
 * it owns none. Thread-safe.
 */
public final class Ingest implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Ingest.class);

    private final Function<String, Optional<LiveMarket>> markets;
    private final CandleLog log;
    private final IngestMetrics metrics;
    private final LocalTime time;
    private final Duration horizon;
    private final Map<String, OpenMarket> open = new HashMap<>();
    private final Map<LiveSymbol, SymbolIngest> running = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();

    private record OpenMarket(LiveMarket market, HistoryDesk desk, ClockWatch watch) {}

    /**
     * Takes in nothing yet.
     *
     * @param markets opens the market of a name; empty for one that is not configured
     * @param horizon how far back a takeover goes on without a hole; after a longer pause a series begins anew
     */
    public Ingest(
            Function<String, Optional<LiveMarket>> markets,
            CandleLog log,
            IngestMetrics metrics,
            LocalTime time,
            Duration horizon) {
        this.markets = markets;
        this.log = log;
        this.metrics = metrics;
        this.time = time;
        this.horizon = horizon;
    }

    /** Starts what is new in the set and stops what is not in it any more, at once. */
    public synchronized void own(Set<LiveSymbol> symbols) {
        List.copyOf(running.keySet()).stream()
                .filter(symbol -> !symbols.contains(symbol))
                .forEach(this::stop);
        symbols.stream().filter(symbol -> !running.containsKey(symbol)).forEach(this::start);
        List.copyOf(open.keySet()).stream()
                .filter(name -> running.keySet().stream()
                        .noneMatch(symbol -> symbol.market().equals(name)))
                .forEach(this::closeMarket);
    }

    private void start(LiveSymbol symbol) {
        OpenMarket market = market(symbol.market());
        if (market == null) {
            return;
        }
        SymbolIngest ingest =
                new SymbolIngest(market.market(), market.desk(), symbol.symbol(), log, metrics, time, horizon);
        running.put(symbol, ingest);
        ingest.start();
        LOG.infof("takes in %s", symbol.key());
    }

    private void stop(LiveSymbol symbol) {
        SymbolIngest ingest = running.remove(symbol);
        if (ingest != null) {
            ingest.close();
            LOG.infof("takes in %s no more", symbol.key());
        }
    }

    private @Nullable OpenMarket market(String name) {
        OpenMarket known = open.get(name);
        if (known != null) {
            return known;
        }
        Optional<LiveMarket> found = markets.apply(name);
        if (found.isEmpty()) {
            if (unknown.add(name)) {
                LOG.errorf("no live market is called '%s': its symbols are not taken in", name);
            }
            return null;
        }
        HistoryDesk desk = new HistoryDesk(found.get());
        OpenMarket opened = new OpenMarket(found.get(), desk, new ClockWatch(found.get(), desk, metrics, time));
        opened.watch().start();
        open.put(name, opened);
        return opened;
    }

    private void closeMarket(String name) {
        OpenMarket market = open.remove(name);
        if (market != null) {
            market.watch().close();
            market.market().streams().close();
        }
    }

    /** How everything stands. */
    public synchronized IngestView view() {
        List<ConnectionView> connections = new ArrayList<>();
        open.values()
                .forEach(market -> connections.addAll(market.market().streams().connections()));
        return new IngestView(
                open.values().stream()
                        .map(OpenMarket::market)
                        .map(market -> new IngestView.MarketView(
                                market.name(),
                                market.clock().now(),
                                market.clock().offset()))
                        .sorted(Comparator.comparing(IngestView.MarketView::market))
                        .toList(),
                connections,
                running.values().stream()
                        .map(SymbolIngest::view)
                        .sorted(Comparator.comparing(SymbolView::market).thenComparing(SymbolView::symbol))
                        .toList());
    }

    /** Stops everything. */
    @Override
    public synchronized void close() {
        own(Set.of());
    }
}
