package org.tradingarena.engine.market;

import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.indicators.helpers.GainIndicator;
import org.ta4j.core.indicators.helpers.LossIndicator;
import org.ta4j.core.num.NaN;
import org.ta4j.core.num.Num;

/**
 * Wilder's RSI: {@code 100 × average gain / (average gain + average loss)}, from 0 to 100. A market that never moved has
 * neither gains nor losses and reads 50. First value after {@code length + 1} candles.
 */
final class RelativeStrengthIndex extends AbstractIndicator<Num> {

    private final SeededAverage gains;
    private final SeededAverage losses;

    RelativeStrengthIndex(Indicator<Num> close, int length) {
        super(close.getBarSeries());
        this.gains = SeededAverage.wilder(new GainIndicator(close), 1, length);
        this.losses = SeededAverage.wilder(new LossIndicator(close), 1, length);
    }

    @Override
    public Num getValue(int index) {
        if (index < getCountOfUnstableBars()) {
            return NaN.NaN;
        }
        Num hundred = getBarSeries().numFactory().hundred();
        Num gain = gains.getValue(index);
        Num movement = gain.plus(losses.getValue(index));
        return movement.isZero()
                ? hundred.dividedBy(getBarSeries().numFactory().two())
                : hundred.multipliedBy(gain).dividedBy(movement);
    }

    @Override
    public int getCountOfUnstableBars() {
        return gains.seedIndex();
    }
}
