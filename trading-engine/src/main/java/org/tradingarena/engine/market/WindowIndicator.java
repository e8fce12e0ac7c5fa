package org.tradingarena.engine.market;

import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.CachedIndicator;
import org.ta4j.core.num.NaN;
import org.ta4j.core.num.Num;

/** A statistic over the last {@code length} values of a source that has values from the first candle on. */
final class WindowIndicator extends CachedIndicator<Num> {

    /** Computes a statistic over the window that ends at the index. */
    @FunctionalInterface
    interface Statistic {
        Num at(Indicator<Num> source, int index, int length);
    }

    private final Indicator<Num> source;
    private final int length;
    private final Statistic statistic;

    WindowIndicator(Indicator<Num> source, int length, Statistic statistic) {
        super(source);
        this.source = source;
        this.length = length;
        this.statistic = statistic;
    }

    @Override
    protected Num calculate(int index) {
        return index < length - 1 ? NaN.NaN : statistic.at(source, index, length);
    }

    @Override
    public int getCountOfUnstableBars() {
        return length - 1;
    }
}
