package org.tradingarena.engine.market;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** Everything the seats may know of one symbol, folded bar by bar from the anchor on. Not thread-safe. */
final class SymbolSeries {

    private final Symbol symbol;
    private final List<TimeframeSeries> timeframes;
    private @Nullable Price lastClose;

    SymbolSeries(Symbol symbol, List<Timeframe> timeframes, Duration step, int seriesLength) {
        this.symbol = symbol;
        this.timeframes = timeframes.stream()
                .map(timeframe -> new TimeframeSeries(timeframe, step, seriesLength))
                .toList();
    }

    void add(Instant openTime, Bar bar) {
        Candle candle = Candle.of(openTime, bar);
        lastClose = candle.close();
        timeframes.forEach(timeframe -> timeframe.add(candle));
    }

    SymbolSnapshot snapshot() {
        if (lastClose == null) {
            throw new IllegalStateException("no bar of " + symbol + " yet");
        }
        return new SymbolSnapshot(
                symbol,
                lastClose,
                null,
                timeframes.stream().map(TimeframeSeries::snapshot).toList());
    }
}
