package org.tradingarena.engine.market;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;
import org.tradingarena.schema.event.market.IndicatorSeries;

/** One indicator and its last rounded values, oldest first. Every value is computed once, at the close of its candle. */
final class TrackedIndicator {

    private final String name;
    private final Indicator<Num> indicator;
    private final int seriesLength;
    private final List<@Nullable Double> points;

    TrackedIndicator(String name, Indicator<Num> indicator, int seriesLength) {
        this.name = name;
        this.indicator = indicator;
        this.seriesLength = seriesLength;
        // A list, because an ArrayDeque cannot hold the null of a cold value; it is as short as a series.
        this.points = new ArrayList<>(seriesLength);
    }

    void record(int index) {
        if (points.size() == seriesLength) {
            points.removeFirst();
        }
        points.addLast(SignificantDigits.rounded(indicator.getValue(index).doubleValue()));
    }

    IndicatorSeries series() {
        List<@Nullable Double> values = new ArrayList<>(points);
        return new IndicatorSeries(name, values.isEmpty() ? null : values.getLast(), values);
    }
}
