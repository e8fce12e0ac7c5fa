package org.tradingarena.schema.event.market;

import java.time.Instant;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/**
 * A closed candle of one symbol, live, once for all competitions.
 *
 * @param openTime market time of the first moment of the candle; with symbol and timeframe its identity
 * @param volume in units of the base asset
 * @param trades number of trades in the candle; 0 when nobody traded, and then all four prices are equal
 */
public record CandleClosed(
        Symbol symbol,
        Timeframe timeframe,
        Instant openTime,
        Price open,
        Price high,
        Price low,
        Price close,
        Quantity volume,
        long trades)
        implements ArenaEvent {}
