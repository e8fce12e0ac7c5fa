package org.tradingarena.engine.market;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Symbol;

/** Everything the seats may know of one symbol, folded bar by bar from the anchor on. Not thread-safe. */
final class SymbolSeries {

    private final Symbol symbol;
    private final List<TimeframeSeries> timeframes;
    private final @Nullable PerpetualSeries perpetual;
    private @Nullable Price lastClose;

    /** A series of a competition's market that has seen nothing yet. */
    SymbolSeries(Symbol symbol, CompetitionSpec spec) {
        Duration step = spec.market().step();
        this.symbol = symbol;
        this.timeframes = spec.timeframes().stream()
                .map(timeframe -> new TimeframeSeries(timeframe, step, spec.seriesLength()))
                .toList();
        this.perpetual = spec.market().venue() == VenueKind.PERPETUAL
                ? new PerpetualSeries(spec.market().funding(), step)
                : null;
    }

    void add(Instant openTime, Bar bar) {
        Candle candle = Candle.of(openTime, bar);
        lastClose = candle.close();
        timeframes.forEach(timeframe -> timeframe.add(candle));
        if (perpetual != null) {
            perpetual.add(bar);
        }
    }

    SymbolSnapshot snapshot() {
        if (lastClose == null) {
            throw new IllegalStateException("no bar of " + symbol + " yet");
        }
        return new SymbolSnapshot(
                symbol,
                lastClose,
                perpetual == null ? null : perpetual.view(),
                timeframes.stream().map(TimeframeSeries::snapshot).toList());
    }
}
