package org.tradingarena.engine.market;

import java.util.ArrayList;
import java.util.List;
import org.tradingarena.engine.market.indicator.CandleValues;
import org.tradingarena.schema.event.market.IndicatorSeries;
import org.tradingarena.schema.types.IndicatorSpec;

/**
 * The indicators of one symbol on one timeframe, folded candle by candle from the anchor on. A candle costs the same
 * whether it is the hundredth or the millionth. Not thread-safe.
 *
 * <p>An indicator is null until its definition has a value; from which candle on stands at each class of
 * {@link org.tradingarena.engine.market.indicator}.
 */
public final class IndicatorSet {

    private final List<TrackedIndicator> indicators;
    private final List<TrackedSeries> series;

    /** An empty set whose series hold the last {@code seriesLength} values. */
    public IndicatorSet(List<IndicatorSpec> chosen, int seriesLength) {
        this.indicators = chosen.stream()
                .map(spec -> new TrackedIndicator(spec, seriesLength))
                .toList();
        this.series = indicators.stream()
                .flatMap(indicator -> indicator.series().stream())
                .toList();
    }

    /** Folds the next closed candle into every indicator. */
    public void add(Candle candle) {
        CandleValues values = new CandleValues(
                candle.openTime().getEpochSecond(),
                candle.high().value().doubleValue(),
                candle.low().value().doubleValue(),
                candle.close().value().doubleValue(),
                candle.volume().value().doubleValue());
        for (int i = 0; i < indicators.size(); i++) {
            indicators.get(i).add(values);
        }
    }

    /** Every series, in the order of the specification. */
    public List<IndicatorSeries> series() {
        List<IndicatorSeries> shown = new ArrayList<>(series.size());
        for (TrackedSeries each : series) {
            shown.add(each.series());
        }
        return shown;
    }

    /** Appends what {@link #series} is in canonical form. */
    void write(StringBuilder text) {
        String separator = "[";
        for (TrackedSeries each : series) {
            each.write(text.append(separator));
            separator = ",";
        }
        text.append("]");
    }
}
