package org.tradingarena.engine.market;

import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.CachedIndicator;
import org.ta4j.core.num.NaN;
import org.ta4j.core.num.Num;

/**
 * The textbook exponential average: the plain mean of the first {@code length} values, then
 * {@code previous + weight × (value − previous)}.
 *
 * <p>ta4j's own EMA and Wilder averages begin with a single price after {@code length} candles; their first values then
 * differ from every published table, and an RSI begins at 0 or 100. Hence this one.
 */
final class SeededAverage extends CachedIndicator<Num> {

    private final Indicator<Num> source;
    private final int firstIndex;
    private final int length;
    private final Num weight;

    private SeededAverage(Indicator<Num> source, int firstIndex, int length, double weight) {
        super(source);
        this.source = source;
        this.firstIndex = firstIndex;
        this.length = length;
        this.weight = source.getBarSeries().numFactory().numOf(weight);
    }

    /** Exponential moving average, weight {@code 2 / (length + 1)}, over a source that has values from firstIndex on. */
    static SeededAverage exponential(Indicator<Num> source, int firstIndex, int length) {
        return new SeededAverage(source, firstIndex, length, 2.0 / (length + 1));
    }

    /** Wilder's average, weight {@code 1 / length}; J. W. Wilder, New Concepts in Technical Trading Systems, 1978. */
    static SeededAverage wilder(Indicator<Num> source, int firstIndex, int length) {
        return new SeededAverage(source, firstIndex, length, 1.0 / length);
    }

    /** Index of the first value: the seed. */
    int seedIndex() {
        return firstIndex + length - 1;
    }

    @Override
    protected Num calculate(int index) {
        if (index < seedIndex()) {
            return NaN.NaN;
        }
        if (index == seedIndex()) {
            return WindowStatistics.mean(source, index, length);
        }
        Num previous = getValue(index - 1);
        return previous.plus(source.getValue(index).minus(previous).multipliedBy(weight));
    }

    @Override
    public int getCountOfUnstableBars() {
        return seedIndex();
    }
}
