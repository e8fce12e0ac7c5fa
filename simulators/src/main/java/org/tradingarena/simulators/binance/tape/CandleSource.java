package org.tradingarena.simulators.binance.tape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Candles of one step from which a market is made. */
interface CandleSource {

    List<Pair> pairs();

    /** Milliseconds per candle. */
    long step();

    /** The time of the first candle. */
    long start();

    /** The moment after the last candle. */
    long end();

    /** Where a venue begins that is told nothing else. */
    long opening();

    /** The candle that begins at a multiple of the step; null when there is none. */
    @Nullable
    BaseCandle candle(String symbol, long time);
}
