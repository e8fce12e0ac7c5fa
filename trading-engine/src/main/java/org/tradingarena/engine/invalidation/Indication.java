package org.tradingarena.engine.invalidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tradingarena.schema.event.market.IndicatorSeries;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/**
 * The indicators of one symbol on one timeframe, in a form that a state can keep.
 *
 * @param values newest ones by wire name; a cold indicator has none
 */
public record Indication(Symbol symbol, Timeframe timeframe, Map<String, BigDecimal> values) {
    public Indication {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** All that a snapshot tells, in its order. */
    static List<Indication> of(Snapshot snapshot) {
        List<Indication> all = new ArrayList<>();
        for (SymbolSnapshot symbol : snapshot.symbols()) {
            for (TimeframeSnapshot timeframe : symbol.timeframes()) {
                all.add(new Indication(symbol.symbol(), timeframe.timeframe(), values(timeframe)));
            }
        }
        return all;
    }

    private static Map<String, BigDecimal> values(TimeframeSnapshot timeframe) {
        Map<String, BigDecimal> values = new TreeMap<>();
        for (IndicatorSeries indicator : timeframe.indicators()) {
            SnapshotReading.latest(indicator).ifPresent(value -> values.put(indicator.name(), value));
        }
        return values;
    }
}
