package org.tradingarena.engine.market;

import java.time.Instant;
import java.util.List;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.types.Symbol;

/**
 * Folds the bars of all symbols and seals what is known of them at a moment: closed candles only, the same bytes for
 * everybody. Not thread-safe.
 */
public final class SnapshotSealer {

    private final List<Symbol> symbols;
    private final List<SymbolSeries> series;

    private SnapshotSealer(List<Symbol> symbols, List<SymbolSeries> series) {
        this.symbols = symbols;
        this.series = series;
    }

    /** The sealer of a competition; it has seen nothing yet. */
    public static SnapshotSealer of(CompetitionSpec spec) {
        List<Symbol> symbols = spec.market().symbols();
        return new SnapshotSealer(
                symbols,
                symbols.stream().map(symbol -> new SymbolSeries(symbol, spec)).toList());
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
