package org.tradingarena.history.binance.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tradingarena.engine.market.Candle;

/**
 * Candles of the REST interface: rows of twelve fields in fixed places (open time, open, high, low, close, volume, close time,
 * quote volume, trades, two volumes of buying takers, one unused).
 */
public final class KlineRows {

    private KlineRows() {}

    /**
     * The closed candles of an answer. The last row of an open-ended question is the unfinished candle: every row that the
     * venue may not have closed yet is left out.
     *
     * @param reached a moment by the venue's clock that had certainly come when it answered
     * @throws WireFault naming the row, when the answer is no list of possible candles by rising open time
     */
    public static List<Candle> read(byte[] answer, KlineInterval interval, Instant reached) throws WireFault {
        List<Candle> candles = new ArrayList<>();
        int row = 0;
        try (VenueJson json = VenueJson.over(answer)) {
            json.next();
            json.require(JsonToken.START_ARRAY, "the answer");
            Instant last = Instant.MIN;
            while (json.next() != JsonToken.END_ARRAY) {
                row++;
                Candle candle = row(json).possible(interval);
                if (!candle.openTime().isAfter(last)) {
                    throw new WireFault("open time " + candle.openTime() + " does not come after " + last);
                }
                last = candle.openTime();
                if (!last.plus(interval.length()).isAfter(reached)) {
                    candles.add(candle);
                }
            }
            json.end();
        } catch (WireFault fault) {
            throw row == 0 ? fault : fault.at("row " + row);
        }
        return candles;
    }

    /** One row, whether its candle is closed or not. */
    public static Candle readRow(byte[] row, KlineInterval interval) throws WireFault {
        try (VenueJson json = VenueJson.over(row)) {
            json.next();
            Candle candle = row(json).possible(interval);
            json.end();
            return candle;
        }
    }

    private static RawCandle row(VenueJson json) throws WireFault {
        json.require(JsonToken.START_ARRAY, "the row");
        json.next();
        long openTime = json.whole("open time");
        BigDecimal open = decimal(json, "open");
        BigDecimal high = decimal(json, "high");
        BigDecimal low = decimal(json, "low");
        BigDecimal close = decimal(json, "close");
        BigDecimal volume = decimal(json, "volume");
        json.next();
        long closeTime = json.whole("close time");
        BigDecimal quoteVolume = decimal(json, "quote volume");
        json.next();
        long trades = json.whole("number of trades");
        text(json, "taker volume");
        text(json, "taker quote volume");
        text(json, "field 12");
        if (json.next() != JsonToken.END_ARRAY) {
            throw new WireFault("the row has more than 12 fields");
        }
        return new RawCandle(openTime, open, high, low, close, volume, closeTime, quoteVolume, trades);
    }

    private static BigDecimal decimal(VenueJson json, String field) throws WireFault {
        json.next();
        return json.decimal(field);
    }

    private static void text(VenueJson json, String field) throws WireFault {
        json.next();
        json.require(JsonToken.VALUE_STRING, field);
    }
}
