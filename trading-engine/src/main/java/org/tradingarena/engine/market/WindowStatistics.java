package org.tradingarena.engine.market;

import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;

/**
 * Mean and deviation of the last values of an indicator, summed afresh every time: ta4j's running total keeps the
 * rounding of every value that ever left the window, so that twenty empty minutes would not average to 0.
 */
final class WindowStatistics {

    private WindowStatistics() {}

    static Num mean(Indicator<Num> source, int index, int length) {
        Num sum = source.getBarSeries().numFactory().zero();
        for (int i = index - length + 1; i <= index; i++) {
            sum = sum.plus(source.getValue(i));
        }
        return sum.dividedBy(source.getBarSeries().numFactory().numOf(length));
    }

    /** Population standard deviation, as John Bollinger defines his bands. */
    static Num deviation(Indicator<Num> source, int index, int length) {
        Num mean = mean(source, index, length);
        Num squares = source.getBarSeries().numFactory().zero();
        for (int i = index - length + 1; i <= index; i++) {
            Num distance = source.getValue(i).minus(mean);
            squares = squares.plus(distance.multipliedBy(distance));
        }
        return squares.dividedBy(source.getBarSeries().numFactory().numOf(length))
                .sqrt();
    }
}
