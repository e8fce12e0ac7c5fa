package org.tradingarena.engine.market;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBar;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;
import org.tradingarena.schema.event.market.IndicatorSeries;

/**
 * The indicators of one symbol on one timeframe, folded candle by candle from the anchor on. A candle costs the same
 * whether it is the hundredth or the millionth. Not thread-safe.
 *
 * <p>Warm-up: an indicator is null until its textbook definition has a value. Counted in candles since the anchor:
 * {@code ema20} 20, {@code ema50} 50, {@code rsi7} 8, {@code rsi14} 15, {@code macd} 26, {@code macdSignal} and
 * {@code macdHistogram} 34, {@code atr3} 3, {@code atr14} 14, the Bollinger bands and {@code volumeRatio} 20.
 * {@code volumeRatio} is null also while nothing was traded in its window.
 */
public final class IndicatorSet {

    /** Longer than the longest window, so that ta4j never has to look at a candle that it dropped. */
    private static final int CANDLES_KEPT = 64;

    private static final NumFactory NUMBERS = DoubleNumFactory.getInstance();

    private final Duration length;
    private final BarSeries candles;
    private final List<TrackedIndicator> indicators;

    /** An empty set whose series hold the last {@code seriesLength} values, for candles of the given length. */
    public IndicatorSet(Duration length, int seriesLength) {
        this.length = length;
        this.candles = new BaseBarSeriesBuilder()
                .withNumFactory(NUMBERS)
                .withMaxBarCount(CANDLES_KEPT)
                .build();
        this.indicators = IndicatorCatalogue.of(candles).entrySet().stream()
                .map(entry -> new TrackedIndicator(entry.getKey(), entry.getValue(), seriesLength))
                .toList();
    }

    /** The wire names of all indicators, in the order of the catalogue. */
    public static List<String> names() {
        BarSeries none = new BaseBarSeriesBuilder().withNumFactory(NUMBERS).build();
        return List.copyOf(IndicatorCatalogue.of(none).sequencedKeySet());
    }

    /** Folds the next closed candle into every indicator. */
    public void add(Candle candle) {
        candles.addBar(new BaseBar(
                length,
                candle.openTime(),
                candle.openTime().plus(length),
                number(candle.open().value()),
                number(candle.high().value()),
                number(candle.low().value()),
                number(candle.close().value()),
                number(candle.volume().value()),
                NUMBERS.zero(),
                candle.trades()));
        int index = candles.getEndIndex();
        indicators.forEach(indicator -> indicator.record(index));
    }

    /** The series of every indicator, in the order of the catalogue. */
    public List<IndicatorSeries> series() {
        List<IndicatorSeries> series = new ArrayList<>(indicators.size());
        indicators.forEach(indicator -> series.add(indicator.series()));
        return series;
    }

    private static Num number(BigDecimal value) {
        return NUMBERS.numOf(value.doubleValue());
    }
}
