package org.tradingarena.engine.market.indicator;

/**
 * A closed candle as indicators see it.
 *
 * @param openSecond first second of the candle, since 1970 in UTC
 * @param volume in units of the base asset
 */
public record CandleValues(long openSecond, double high, double low, double close, double volume) {

    private static final long DAY = 86_400;

    /** Whether a UTC day begins with this candle. */
    boolean opensDay() {
        return openSecond % DAY == 0;
    }

    /** Mean of high, low and close, which stands for the price at which the candle traded. */
    double typicalPrice() {
        return (high + low + close) / 3;
    }

    /** Wilder's true range: the candle, and the gap to the close before it. */
    double trueRange(double previousClose) {
        return Math.max(high - low, Math.max(Math.abs(high - previousClose), Math.abs(low - previousClose)));
    }
}
