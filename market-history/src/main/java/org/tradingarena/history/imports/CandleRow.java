package org.tradingarena.history.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.store.CandleRules;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * A row as a file has it; nothing is known yet of whether it can be a candle.
 *
 * @param number of its line, or of the candle where lines mean nothing, from 1
 * @param volume in units of the base asset
 * @param trades 0 where the file tells none
 */
public record CandleRow(
        long number,
        Instant openTime,
        BigDecimal open,
        BigDecimal high,
        BigDecimal low,
        BigDecimal close,
        BigDecimal volume,
        long trades) {

    /** What makes it impossible as a candle, in words. */
    public Optional<String> fault() {
        return CandleRules.fault(openTime, open, high, low, close, volume, trades);
    }

    /** The candle, where there is no {@link #fault()}. */
    public Candle candle() {
        return new Candle(
                openTime,
                new Price(open),
                new Price(high),
                new Price(low),
                new Price(close),
                new Quantity(volume),
                trades);
    }

    /** Whether another row tells the same of the same time. */
    public boolean tellsTheSame(CandleRow other) {
        return openTime.equals(other.openTime)
                && open.compareTo(other.open) == 0
                && high.compareTo(other.high) == 0
                && low.compareTo(other.low) == 0
                && close.compareTo(other.close) == 0
                && volume.compareTo(other.volume) == 0
                && trades == other.trades;
    }
}
