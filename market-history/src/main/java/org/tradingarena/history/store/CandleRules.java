package org.tradingarena.history.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.tradingarena.engine.market.Candle;

/** What can be a candle, whoever tells it. */
public final class CandleRules {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private CandleRules() {}

    /**
     * What makes the numbers impossible as a candle, in words; empty when nothing does. Prices are above 0, low and high
     * enclose open and close, volume and trades are not below 0, and it opens between the years 2000 and 2100.
     */
    public static Optional<String> fault(
            Instant openTime,
            BigDecimal open,
            BigDecimal high,
            BigDecimal low,
            BigDecimal close,
            BigDecimal volume,
            long trades) {
        if (openTime.isBefore(EARLIEST) || !openTime.isBefore(LATEST)) {
            return Optional.of("it opens at " + openTime + ", not between 2000 and 2100");
        }
        if (low.signum() <= 0 || open.signum() <= 0 || close.signum() <= 0 || high.signum() <= 0) {
            return Optional.of("a price is not above 0: open " + open.toPlainString() + ", high " + high.toPlainString()
                    + ", low " + low.toPlainString() + ", close " + close.toPlainString());
        }
        if (high.compareTo(low) < 0) {
            return Optional.of("high " + high.toPlainString() + " is below low " + low.toPlainString());
        }
        if (outside(open, low, high) || outside(close, low, high)) {
            return Optional.of("open " + open.toPlainString() + " or close " + close.toPlainString()
                    + " lies outside of low " + low.toPlainString() + " and high " + high.toPlainString());
        }
        if (volume.signum() < 0 || trades < 0) {
            return Optional.of(
                    "volume " + volume.toPlainString() + " or the number of trades " + trades + " is below 0");
        }
        return Optional.empty();
    }

    /** What makes a candle impossible, in words; empty when nothing does. */
    public static Optional<String> fault(Candle candle) {
        return fault(
                candle.openTime(),
                candle.open().value(),
                candle.high().value(),
                candle.low().value(),
                candle.close().value(),
                candle.volume().value(),
                candle.trades());
    }

    private static boolean outside(BigDecimal price, BigDecimal low, BigDecimal high) {
        return price.compareTo(low) < 0 || price.compareTo(high) > 0;
    }
}
