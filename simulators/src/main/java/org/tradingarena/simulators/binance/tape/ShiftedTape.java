package org.tradingarena.simulators.binance.tape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tape that plays at other times than it was recorded.
 *
 * @param shift milliseconds added to every time
 */
record ShiftedTape(VenueTape tape, long shift) implements VenueTape {

    @Override
    public List<Pair> pairs() {
        return tape.pairs();
    }

    @Override
    public long start() {
        return tape.start() + shift;
    }

    @Override
    public long end() {
        return tape.end() + shift;
    }

    @Override
    public long opening() {
        return tape.opening() + shift;
    }

    @Override
    public boolean covers(String symbol, long from, long until) {
        return tape.covers(symbol, from - shift, until - shift);
    }

    @Override
    public List<AggTrade> trades(String symbol, long from, long until) {
        return tape.trades(symbol, from - shift, until - shift).stream()
                .map(trade -> trade.later(shift))
                .toList();
    }

    @Override
    public @Nullable AggTrade lastBefore(String symbol, long time) {
        AggTrade last = tape.lastBefore(symbol, time - shift);
        return last == null ? null : last.later(shift);
    }
}
