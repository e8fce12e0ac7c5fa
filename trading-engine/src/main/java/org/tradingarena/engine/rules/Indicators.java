package org.tradingarena.engine.rules;

import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.market.IndicatorSeries;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.Timeframe;

/** Reads the latest indicator values of a snapshot. */
final class Indicators {
    private Indicators() {}

    /** The latest value; null while the indicator is cold or when the snapshot does not carry it. */
    static @Nullable Double latest(SymbolSnapshot symbol, Timeframe timeframe, String name) {
        for (TimeframeSnapshot frame : symbol.timeframes()) {
            if (frame.timeframe() != timeframe) {
                continue;
            }
            for (IndicatorSeries series : frame.indicators()) {
                if (series.name().equals(name)) {
                    return series.latest();
                }
            }
        }
        return null;
    }
}
