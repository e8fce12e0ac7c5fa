package org.tradingarena.engine.market;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Timeframe;

/**
 * Builds the candles of a timeframe from those of the data step, on UTC boundaries.
 *
 * <p>Only whole candles leave it: when the first step lies inside a candle, the rest of that candle is dropped. A candle in
 * which some steps are missing is made of the others; one of which every step is missing is left out, since nobody knows
 * what it was. Not thread-safe.
 */
public final class CandleAggregator {

    private final Timeframe timeframe;
    private final Duration step;
    private @Nullable FormingCandle forming;
    private @Nullable Instant expected;
    private boolean begun;

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
     * @throws IllegalArgumentException when a step is left out or comes twice
     */
    public Optional<Candle> add(Candle next) {
        return fold(next, step);
    }

    /**
     * The same with a candle of several steps, as a venue's history gives them; what it makes of them is what their single
     * steps would have made.
     *
     * @param length a whole number of steps of which the timeframe is a multiple; the candle opens on a multiple of it
     * @throws IllegalArgumentException when a step is left out or comes twice, or the length does not fit
     */
    public Optional<Candle> add(Candle next, Duration length) {
        checkLength(length);
        return fold(next, length);
    }

    /** Takes the next bar as a candle or, where it is missing, as a step without one; otherwise as {@link #add(Candle)}. */
    public Optional<Candle> add(Instant openTime, Bar bar) {
        return bar.missing() ? addMissing(openTime) : add(Candle.of(openTime, bar));
    }

    /**
     * Passes a step that is missing and returns the candle that ends with it, if any of its steps was there.
     *
     * @throws IllegalArgumentException when a step is left out or comes twice
     */
    public Optional<Candle> addMissing(Instant openTime) {
        return pass(openTime, step);
    }

    /** The same with several steps that are missing. */
    public Optional<Candle> addMissing(Instant openTime, Duration length) {
        checkLength(length);
        return pass(openTime, length);
    }

    private void checkLength(Duration length) {
        if (length.toMillis() % step.toMillis() != 0 || timeframe.duration().toMillis() % length.toMillis() != 0) {
            throw new IllegalArgumentException(
                    "a candle of " + length + " fits neither steps of " + step + " nor a timeframe of " + timeframe);
        }
    }

    private Optional<Candle> fold(Candle next, Duration length) {
        follow(next.openTime(), length);
        if (begun && forming == null) {
            forming = new FormingCandle(timeframe.openTimeOf(next.openTime()), next.open());
        }
        if (forming != null) {
            forming.add(next);
        }
        return closed(next.openTime().plus(length));
    }

    private Optional<Candle> pass(Instant openTime, Duration length) {
        follow(openTime, length);
        return closed(openTime.plus(length));
    }

    private void follow(Instant openTime, Duration length) {
        if (expected != null && !openTime.equals(expected)) {
            throw new IllegalArgumentException("expected the candle of " + expected + ", got " + openTime);
        }
        expected = openTime.plus(length);
        begun |= timeframe.openTimeOf(openTime).equals(openTime);
    }

    private Optional<Candle> closed(Instant closeTime) {
        FormingCandle whole = forming;
        if (whole == null || !timeframe.openTimeOf(closeTime).equals(closeTime)) {
            return Optional.empty();
        }
        forming = null;
        return Optional.of(whole.closed());
    }
}
