package org.tradingarena.decision.prompt;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.market.IndicatorSeries;
import org.tradingarena.schema.event.market.TimeframeSnapshot;

/** The indicators of one timeframe by name. */
record Indicators(TimeframeSnapshot timeframe) {

    /** The newest value; null while the indicator is cold or not in the snapshot. */
    @Nullable
    Double latest(String name) {
        return series(name).map(IndicatorSeries::latest).orElse(null);
    }

    /** The value one candle before the newest; null when there is none. */
    @Nullable
    Double previous(String name) {
        List<@Nullable Double> points =
                series(name).map(IndicatorSeries::points).orElse(List.of());
        return points.size() < 2 ? null : points.get(points.size() - 2);
    }

    /** The last points, oldest first. */
    List<@Nullable Double> last(String name, int count) {
        List<@Nullable Double> points =
                series(name).map(IndicatorSeries::points).orElse(List.of());
        return points.subList(Math.max(0, points.size() - count), points.size());
    }

    private Optional<IndicatorSeries> series(String name) {
        return timeframe.indicators().stream()
                .filter(series -> series.name().equals(name))
                .findFirst();
    }
}
