package org.tradingarena.engine.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.market.IndicatorSeries;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.Timeframe;

/** Reads the newest indicator values of a snapshot. */
final class Indicators {
    private Indicators() {}

    /** The latest value; null while the indicator is cold or when the snapshot does not carry it. */
    static @Nullable Double latest(SymbolSnapshot symbol, Timeframe timeframe, String name) {
        IndicatorSeries series = series(symbol, timeframe, name);
        return series == null ? null : series.latest();
    }

    /** The value one candle before the latest; null as for {@link #latest}, or when the series has one point only. */
    static @Nullable Double previous(SymbolSnapshot symbol, Timeframe timeframe, String name) {
        IndicatorSeries series = series(symbol, timeframe, name);
        List<@Nullable Double> points = series == null ? List.of() : series.points();
        return points.size() < 2 ? null : points.get(points.size() - 2);
    }

    /** The candles and indicators of a timeframe; null when the snapshot does not carry it. */
    static @Nullable TimeframeSnapshot of(SymbolSnapshot symbol, Timeframe timeframe) {
        for (TimeframeSnapshot frame : symbol.timeframes()) {
            if (frame.timeframe() == timeframe) {
                return frame;
            }
        }
        return null;
    }

    private static @Nullable IndicatorSeries series(SymbolSnapshot symbol, Timeframe timeframe, String name) {
        TimeframeSnapshot frame = of(symbol, timeframe);
        if (frame == null) {
            return null;
        }
        for (IndicatorSeries series : frame.indicators()) {
            if (series.name().equals(name)) {
                return series;
            }
        }
        return null;
    }
}
