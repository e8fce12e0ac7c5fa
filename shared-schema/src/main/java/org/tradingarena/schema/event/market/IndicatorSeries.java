package org.tradingarena.schema.event.market;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last values of one indicator, rounded to 10 significant digits.
 *
 * @param name such as {@code ema20} or {@code macdHistogram}; the list is in {@code docs/reference/indicators.md}
 * @param latest value at the close of the newest candle; null while the indicator is cold
 * @param points oldest first, cold values null
 */
public record IndicatorSeries(String name, @Nullable Double latest, List<@Nullable Double> points) {

    public IndicatorSeries {
        points = points instanceof SeriesPoints ? points : Collections.unmodifiableList(new ArrayList<>(points));
    }
}
