package org.tradingarena.engine.market;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Timeframe;

/**
 * Builds the candles of a timeframe from those of the data step, on UTC boundaries.
 *
 * <p>Only whole candles leave it: when the first step lies inside a candle, the rest of that candle is dropped. Not
 * thread-safe.
 */
public final class CandleAggregator {

    private final Timeframe timeframe;
    private final Duration step;
    private @Nullable FormingCandle forming;
    private @Nullable Instant expected;

    /** Throws {@link IllegalArgumentException} when the timeframe is not a whole number of steps. */
    public CandleAggregator(Timeframe timeframe, Duration step) {
        if (step.isNegative() || step.isZero() || timeframe.duration().toMillis() % step.toMillis() != 0) {
            throw new IllegalArgumentException("timeframe " + timeframe + " is not a multiple of the step " + step);
        }
        this.timeframe = timeframe;
        this.step = step;
    }

    /**
     * Takes the next step candle and returns the candle that it completes, if it does.
     *
     * @throws IllegalArgumentException when a step is missing or comes twice
     */
    public Optional<Candle> add(Candle next) {
        if (expected != null && !next.openTime().equals(expected)) {
            throw new IllegalArgumentException("expected the candle of " + expected + ", got " + next.openTime());
        }
        Instant closeTime = next.openTime().plus(step);
        expected = closeTime;
        Instant opened = timeframe.openTimeOf(next.openTime());
        if (opened.equals(next.openTime())) {
            forming = new FormingCandle(opened, next.open());
        }
        if (forming != null) {
            forming.add(next);
        }
        if (forming == null || !closeTime.equals(opened.plus(timeframe.duration()))) {
            return Optional.empty();
        }
        Candle closed = forming.closed();
        forming = null;
        return Optional.of(closed);
    }
}
