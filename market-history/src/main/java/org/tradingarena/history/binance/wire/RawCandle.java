package org.tradingarena.history.binance.wire;

import java.math.BigDecimal;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * A candle as the venue tells it, not yet known to be possible.
 *
 * @param openTime in milliseconds or microseconds
 * @param volume in units of the base asset
 * @param closeTime last moment of the candle, in the unit of the open time
 * @param quoteVolume in quote currency
 */
record RawCandle(
        long openTime,
        BigDecimal open,
        BigDecimal high,
        BigDecimal low,
        BigDecimal close,
        BigDecimal volume,
        long closeTime,
        BigDecimal quoteVolume,
        long trades) {

    /** The venue writes the quote volume with 8 digits behind the point, so that each trade may lose half of the last. */
    private static final BigDecimal LAST_DIGIT = new BigDecimal("0.00000001");

    /**
     * The candle, if it can be one: on the grid of its interval and as long as it, low at most and high at least open and
     * close, nothing negative, and the average price that the two volumes imply within low and high.
     */
    Candle possible(KlineInterval interval) throws WireFault {
        long opens = onTheGrid(interval);
        if (low.signum() <= 0) {
            throw WireFault.field("low", "above 0", low.toPlainString());
        }
        if (low.compareTo(open) > 0 || low.compareTo(close) > 0) {
            throw new WireFault("low " + low.toPlainString() + " is above open " + open.toPlainString() + " or close "
                    + close.toPlainString());
        }
        if (high.compareTo(open) < 0 || high.compareTo(close) < 0) {
            throw new WireFault("high " + high.toPlainString() + " is below open " + open.toPlainString() + " or close "
                    + close.toPlainString());
        }
        if (volume.signum() < 0 || quoteVolume.signum() < 0 || trades < 0) {
            throw new WireFault("a volume or the number of trades is below 0: " + volume.toPlainString() + ", "
                    + quoteVolume.toPlainString() + ", " + trades);
        }
        averageWithinRange();
        return new Candle(
                VenueTimes.ofMicros(opens),
                new Price(open),
                new Price(high),
                new Price(low),
                new Price(close),
                volume.signum() == 0 ? Quantity.ZERO : new Quantity(volume),
                trades);
    }

    private long onTheGrid(KlineInterval interval) throws WireFault {
        long opens = VenueTimes.micros(openTime, "open time");
        if (opens % interval.micros() != 0) {
            throw WireFault.field("open time", "a multiple of " + interval.wireName(), Long.toString(openTime));
        }
        long unit = VenueTimes.unit(openTime);
        if (closeTime != openTime + interval.micros() / unit - 1) {
            throw WireFault.field(
                    "close time",
                    "one " + interval.wireName() + " less a moment after open time " + openTime,
                    Long.toString(closeTime));
        }
        return opens;
    }

    private void averageWithinRange() throws WireFault {
        if (volume.signum() == 0) {
            return;
        }
        BigDecimal least = low.multiply(volume);
        BigDecimal most = high.multiply(volume);
        if (quoteVolume.compareTo(least) >= 0 && quoteVolume.compareTo(most) <= 0) {
            return;
        }
        BigDecimal rounding = LAST_DIGIT.multiply(BigDecimal.valueOf(Math.max(trades, 1)));
        if (quoteVolume.compareTo(least.subtract(rounding)) < 0 || quoteVolume.compareTo(most.add(rounding)) > 0) {
            throw new WireFault("quote volume " + quoteVolume.toPlainString() + " over volume "
                    + volume.toPlainString() + " is a price outside of low " + low.toPlainString() + " and high "
                    + high.toPlainString());
        }
    }
}
