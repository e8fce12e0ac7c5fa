package org.tradingarena.engine.market;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/**
 * Folds the bars of all symbols and seals what is known of them at a moment: closed candles only, the same bytes for
 * everybody. Not thread-safe.
 */
public final class SnapshotSealer {

    private final List<Symbol> symbols;
    private final List<SymbolSeries> series;

    /**
     * A sealer that has seen nothing yet.
     *
     * @param timeframes shortest first; each a multiple of the step
     * @param seriesLength number of candles and indicator values per series
     */
    public SnapshotSealer(List<Symbol> symbols, List<Timeframe> timeframes, Duration step, int seriesLength) {
        this.symbols = List.copyOf(symbols);
        this.series = symbols.stream()
                .map(symbol -> new SymbolSeries(symbol, timeframes, step, seriesLength))
                .toList();
    }

    /** The sealer of a competition. */
    public static SnapshotSealer of(CompetitionSpec spec) {
        return new SnapshotSealer(
                spec.market().symbols(), spec.timeframes(), spec.market().step(), spec.seriesLength());
    }

    /**
     * Folds the bars of one step.
     *
     * @throws IllegalArgumentException when the bars are not those of the symbols, in their order
     */
    public void add(MarketStep step) {
        List<Bar> bars = step.bars();
        if (!bars.stream().map(Bar::symbol).toList().equals(symbols)) {
            throw new IllegalArgumentException("expected bars of " + symbols + " at " + step.openTime());
        }
        for (int i = 0; i < bars.size(); i++) {
            series.get(i).add(step.openTime(), bars.get(i));
        }
    }

    /** Seals what the steps so far have shown; {@code sealedAt} is the close time of the last one. */
    public SealedSnapshot seal(Instant sealedAt) {
        Snapshot snapshot = snapshot(sealedAt);
        return new SealedSnapshot(snapshot, Canonical.sha256(snapshot));
    }

    /** What the steps so far have shown, without the hash; for a reader in the same process, to whom nothing is sent. */
    Snapshot snapshot(Instant sealedAt) {
        return new Snapshot(
                sealedAt, series.stream().map(SymbolSeries::snapshot).toList());
    }
}
