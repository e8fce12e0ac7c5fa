package org.tradingarena.simulators.binance.tape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source of what happened on the market; the same question always has the same answer. Thread-safe.
 *
 * <p>Times are milliseconds since 1970. Symbols that it does not know are an error of the caller.
 */
public interface VenueTape {

    /** The pairs it knows, in a stable order. */
    List<Pair> pairs();

    /** The first moment of which it knows anything. */
    long start();

    /** The moment after the last of which it knows anything; far in the future when it goes on for ever. */
    long end();

    /** Where a venue begins that is told nothing else; what lies before is its history. */
    long opening();

    /** Whether the venue has candles of any part of [from, until). */
    boolean covers(String symbol, long from, long until);

    /** The trades of [from, until) in order. */
    List<AggTrade> trades(String symbol, long from, long until);

    /** The last trade before a moment; null when there was none. */
    @Nullable
    AggTrade lastBefore(String symbol, long time);

    /** The same market at other times. */
    default VenueTape shifted(long millis) {
        return millis == 0 ? this : new ShiftedTape(this, millis);
    }
}
