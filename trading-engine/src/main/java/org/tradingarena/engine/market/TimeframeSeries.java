package org.tradingarena.engine.market;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.market.CandlePoint;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.Timeframe;

/** One symbol on one timeframe: its last closed candles and its indicators. */
final class TimeframeSeries {

    private final Timeframe timeframe;
    private final int seriesLength;
    private final CandleAggregator aggregator;
    private final IndicatorSet indicators;
    private final Deque<CandlePoint> candles = new ArrayDeque<>();
    private @Nullable TimeframeSnapshot snapshot;

    TimeframeSeries(Timeframe timeframe, Duration step, int seriesLength) {
        this.timeframe = timeframe;
        this.seriesLength = seriesLength;
        this.aggregator = new CandleAggregator(timeframe, step);
        this.indicators = new IndicatorSet(timeframe.duration(), seriesLength);
    }

    void add(Candle stepCandle) {
        aggregator.add(stepCandle).ifPresent(this::close);
    }

    /** Unchanged between two closes, and then not built again. */
    TimeframeSnapshot snapshot() {
        if (snapshot == null) {
            snapshot = new TimeframeSnapshot(timeframe, List.copyOf(candles), indicators.series());
        }
        return snapshot;
    }

    private void close(Candle closed) {
        if (candles.size() == seriesLength) {
            candles.removeFirst();
        }
        candles.addLast(closed.toPoint());
        indicators.add(closed);
        snapshot = null;
    }
}
