package org.tradingarena.engine.invalidation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradingarena.engine.statistics.Ratio;
import org.tradingarena.schema.event.market.IndicatorSeries;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.Timeframe;

/** The newest values of a sealed snapshot. */
record SnapshotReading(SymbolSnapshot snapshot) implements Reading {
    @Override
    public BigDecimal price() {
        return snapshot.lastClose().value();
    }

    @Override
    public Optional<BigDecimal> close(Timeframe timeframe) {
        return series(timeframe)
                .filter(series -> !series.candles().isEmpty())
                .findFirst()
                .map(series -> series.candles().getLast().close().value());
    }

    @Override
    public Optional<BigDecimal> indicator(String name, Timeframe timeframe) {
        return series(timeframe)
                .flatMap(series -> series.indicators().stream())
                .filter(indicator -> indicator.name().equals(name))
                .findFirst()
                .flatMap(SnapshotReading::latest);
    }

    private Stream<TimeframeSnapshot> series(Timeframe timeframe) {
        return snapshot.timeframes().stream().filter(series -> series.timeframe() == timeframe);
    }

    static Optional<BigDecimal> latest(IndicatorSeries indicator) {
        Double latest = indicator.latest();
        return latest == null || !Double.isFinite(latest)
                ? Optional.empty()
                : Optional.of(Ratio.plain(BigDecimal.valueOf(latest)));
    }
}
