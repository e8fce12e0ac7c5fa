package org.tradingarena.marketdata.domain.candles;

import java.time.Duration;
import java.time.Instant;
import org.tradingarena.schema.types.Symbol;

/**
 * The candles of one symbol of one live market in one length.
 *
 * @param market name of the data set, such as {@code binance-spot}
 * @param step length of a candle; whole milliseconds, and open times are its multiples since 1970
 */
public record CandleSeries(String market, Symbol symbol, Duration step) {

    /** The key of its records: one symbol of one market. */
    public String key() {
        return market + ":" + symbol;
    }

    /** Open time of the candle that contains the moment; also the close time of the last candle closed by then. */
    public Instant openTimeOf(Instant moment) {
        long millis = step.toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(moment.toEpochMilli(), millis) * millis);
    }

    /** Whether a candle can open at the moment. */
    public boolean onGrid(Instant openTime) {
        return openTimeOf(openTime).equals(openTime);
    }

    /** Open time of the candle after the one that opens at the moment. */
    public Instant after(Instant openTime) {
        return openTime.plus(step);
    }
}
