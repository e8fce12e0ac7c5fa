package org.tradingarena.engine.invalidation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.types.Symbol;

/**
 * The indicators of the last boundary, which hold until the next. Kept once per competition, not per seat; a snapshot is
 * kept as it came, and taken apart only for a state that is stored.
 */
public final class LatestIndicators {
    private final List<Indication> restored;
    private @Nullable Snapshot snapshot;

    /** Begins with what a stored state knew; an empty list when no boundary has come yet. */
    public LatestIndicators(List<Indication> restored) {
        this.restored = List.copyOf(restored);
    }

    /** Takes the snapshot of a boundary in place of all that was known. */
    public void take(Snapshot next) {
        snapshot = next;
    }

    /** Those of one symbol. */
    public IndicatorValues of(Symbol symbol) {
        Snapshot now = snapshot;
        return now == null ? restored(symbol) : told(now, symbol);
    }

    private IndicatorValues restored(Symbol symbol) {
        return (name, timeframe) -> restored.stream()
                .filter(one -> one.symbol().equals(symbol) && one.timeframe() == timeframe)
                .findFirst()
                .flatMap(one -> Optional.ofNullable(one.values().get(name)));
    }

    private static IndicatorValues told(Snapshot now, Symbol symbol) {
        return (name, timeframe) -> now.symbols().stream()
                .filter(one -> one.symbol().equals(symbol))
                .findFirst()
                .flatMap(one -> new SnapshotReading(one).indicator(name, timeframe));
    }

    /** All of them, to be kept with a state. */
    public List<Indication> known() {
        return snapshot == null ? restored : Indication.of(snapshot);
    }
}
