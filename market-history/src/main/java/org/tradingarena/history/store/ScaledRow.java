package org.tradingarena.history.store;

import java.math.BigDecimal;
import org.tradingarena.engine.market.Candle;

/**
 * A row as it is stored: whole numbers, scaled by the decimals of its file.
 *
 * @param absent whether the source does not have the step; everything else is then 0
 */
record ScaledRow(boolean absent, long open, long high, long low, long close, long volume, long trades) {

    static final ScaledRow ABSENT = new ScaledRow(true, 0, 0, 0, 0, 0, 0);

    private static final long MOST_TRADES = 0xFFFF_FFFFL;

    /**
     * A candle at these scales, which are fine enough for it.
     *
     * @throws IllegalArgumentException when a number needs more than 18 digits, or there were more trades than can be told
     */
    static ScaledRow of(Candle candle, int priceScale, int volumeScale) {
        if (candle.trades() < 0 || candle.trades() > MOST_TRADES) {
            throw new IllegalArgumentException("the number of trades is " + candle.trades());
        }
        return new ScaledRow(
                false,
                scaled("open", candle.open().value(), priceScale),
                scaled("high", candle.high().value(), priceScale),
                scaled("low", candle.low().value(), priceScale),
                scaled("close", candle.close().value(), priceScale),
                scaled("volume", candle.volume().value(), volumeScale),
                candle.trades());
    }

    /** The same row with more decimals; throws {@link IllegalArgumentException} when it then needs more than 18 digits. */
    ScaledRow finer(int priceDecimals, int volumeDecimals) {
        if (absent) {
            return this;
        }
        return new ScaledRow(
                false,
                scaled("open", BigDecimal.valueOf(open), priceDecimals),
                scaled("high", BigDecimal.valueOf(high), priceDecimals),
                scaled("low", BigDecimal.valueOf(low), priceDecimals),
                scaled("close", BigDecimal.valueOf(close), priceDecimals),
                scaled("volume", BigDecimal.valueOf(volume), volumeDecimals),
                trades);
    }

    private static long scaled(String what, BigDecimal value, int scale) {
        try {
            return value.scaleByPowerOfTen(scale).longValueExact();
        } catch (ArithmeticException tooLong) {
            throw new IllegalArgumentException(
                    "the " + what + " " + value.toPlainString() + " with " + scale
                            + " decimals, as the finest of its file, has more than 18 digits; round the source first",
                    tooLong);
        }
    }
}
