package org.tradingarena.marketdata.domain.candles;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradingarena.history.binance.AggregateTrade;

/** Puts trades in the order of their ids, which rise by exactly one; what came too early waits for the hole to be filled. */
final class TradeSequence {

    /** Minutes of a busy market; what is beyond is asked from the history again. */
    private static final int AHEAD_AT_MOST = 20_000;

    private final NavigableMap<Long, AggregateTrade> ahead = new TreeMap<>();
    private long last;
    private boolean known;

    /** The trades that are in order now, the offered one among them unless it waits or was seen before. */
    List<AggregateTrade> offer(AggregateTrade trade) {
        if (known && trade.id() <= last) {
            return List.of();
        }
        if (ahead.size() < AHEAD_AT_MOST || (known && trade.id() == last + 1)) {
            ahead.put(trade.id(), trade);
        }
        return drain();
    }

    /** Goes on after the trade with the id, whatever came before. */
    List<AggregateTrade> goOnAfter(long id) {
        last = id;
        known = true;
        ahead.headMap(id, true).clear();
        return drain();
    }

    private List<AggregateTrade> drain() {
        List<AggregateTrade> ordered = new ArrayList<>();
        while (known && !ahead.isEmpty() && ahead.firstKey() == last + 1) {
            ordered.add(ahead.pollFirstEntry().getValue());
            last++;
        }
        return ordered;
    }

    /** Whether it is known which trade comes next. */
    boolean known() {
        return known;
    }

    /** Id of the trade that comes next. */
    long next() {
        return last + 1;
    }

    /** The first trade that waits; null when none does. */
    @Nullable
    AggregateTrade firstWaiting() {
        return ahead.isEmpty() ? null : ahead.firstEntry().getValue();
    }
}
