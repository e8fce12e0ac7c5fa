package org.tradingarena.engine.market;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.IndicatorSpec;
import org.tradingarena.schema.types.Timeframe;

/** One symbol on one timeframe: its last closed candles and its indicators. */
final class TimeframeSeries {

    private final Timeframe timeframe;
    private final int seriesLength;
    private final CandleAggregator aggregator;
    private final IndicatorSet indicators;
    private final Deque<ShownCandle> candles = new ArrayDeque<>();
    private @Nullable TimeframeSnapshot snapshot;
    private @Nullable String text;

    TimeframeSeries(Timeframe timeframe, Duration step, int seriesLength, List<IndicatorSpec> indicators) {
        this.timeframe = timeframe;
        this.seriesLength = seriesLength;
        this.aggregator = new CandleAggregator(timeframe, step);
        this.indicators = new IndicatorSet(indicators, seriesLength);
    }

    void add(Candle stepCandle) {
        aggregator.add(stepCandle).ifPresent(this::close);
    }

    /** A candle of several steps, before the first frame. */
    void add(Candle candle, Duration length) {
        aggregator.add(candle, length).ifPresent(this::close);
    }

    void addMissing(Instant openTime) {
        aggregator.addMissing(openTime).ifPresent(this::close);
    }

    /** Several missing steps, before the first frame. */
    void addMissing(Instant openTime, Duration length) {
        aggregator.addMissing(openTime, length).ifPresent(this::close);
    }

    /** Unchanged between two closes, and then not built again. */
    TimeframeSnapshot snapshot() {
        if (snapshot == null) {
            snapshot = new TimeframeSnapshot(
                    timeframe, candles.stream().map(ShownCandle::point).toList(), indicators.series());
        }
        return snapshot;
    }

    /** What {@link #snapshot} is in canonical form; likewise kept until the next close. */
    String text() {
        if (text == null) {
            StringBuilder written = new StringBuilder("{\"timeframe\":");
            written.append(Canonical.text(timeframe)).append(",\"candles\":");
            written.append(candles.stream().map(ShownCandle::text).collect(Collectors.joining(",", "[", "]")));
            indicators.write(written.append(",\"indicators\":"));
            text = written.append("}").toString();
        }
        return text;
    }

    private void close(Candle closed) {
        if (candles.size() == seriesLength) {
            candles.removeFirst();
        }
        candles.addLast(new ShownCandle(closed.toPoint()));
        indicators.add(closed);
        snapshot = null;
        text = null;
    }
}
