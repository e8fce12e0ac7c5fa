package org.tradingarena.engine.market.indicator;

import org.tradingarena.schema.types.IndicatorSpec;

/** Makes the indicator that a specification asks for. */
public final class Indicators {

    private Indicators() {}

    /** An indicator that has seen nothing yet; its series are those of {@link IndicatorSpec#series}, in that order. */
    public static Indicator of(IndicatorSpec spec) {
        int length = spec.period();
        return switch (spec.kind()) {
            case EMA -> new ExponentialAverage(length);
            case RSI -> new RelativeStrength(length);
            case MACD -> new MacdLines();
            case ATR -> new AverageTrueRange(length);
            case BOLLINGER -> new BollingerBands(length);
            case ADX -> new DirectionalMovement(length);
            case STOCHASTIC -> new Stochastic(length);
            case DONCHIAN -> new DonchianChannel(length);
            case VWAP -> length == 0 ? new DailyVwap() : new RollingVwap(length);
            case VOLUME_RATIO -> new VolumeRatio(length);
        };
    }
}
