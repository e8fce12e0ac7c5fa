package org.tradingarena.engine.market;

import java.util.List;
import org.tradingarena.engine.market.indicator.CandleValues;
import org.tradingarena.engine.market.indicator.Indicator;
import org.tradingarena.engine.market.indicator.Indicators;
import org.tradingarena.schema.types.IndicatorSpec;

/** One indicator and what its series have shown lately. */
final class TrackedIndicator {

    private final Indicator indicator;
    private final List<TrackedSeries> series;

    TrackedIndicator(IndicatorSpec spec, int seriesLength) {
        this.indicator = Indicators.of(spec);
        this.series = spec.series().stream()
                .map(name -> new TrackedSeries(name, seriesLength))
                .toList();
    }

    void add(CandleValues candle) {
        indicator.add(candle);
        for (int i = 0; i < series.size(); i++) {
            series.get(i).record(indicator.value(i));
        }
    }

    List<TrackedSeries> series() {
        return series;
    }
}
