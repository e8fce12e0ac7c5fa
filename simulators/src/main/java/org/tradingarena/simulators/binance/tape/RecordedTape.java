package org.tradingarena.simulators.binance.tape;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trades as they were recorded from the real venue, each one an aggregate of its own; nothing is made up. */
public final class RecordedTape implements VenueTape {

    private final List<Pair> pairs;
    private final Map<String, List<AggTrade>> trades;
    private final long start;
    private final long end;

    RecordedTape(List<Pair> pairs, Map<String, List<AggTrade>> trades) {
        this.pairs = List.copyOf(pairs);
        this.trades = new LinkedHashMap<>(trades);
        this.start = this.trades.values().stream()
                .mapToLong(list -> list.getFirst().time())
                .min()
                .orElseThrow();
        this.end = 1
                + this.trades.values().stream()
                        .mapToLong(list -> list.getLast().time())
                        .max()
                        .orElseThrow();
    }

    /**
     * Reads recordings of combined streams, one message per line behind the time of its receipt, gzipped or not.
     *
     * <p>Only {@code @trade} messages count. Several files may hold one symbol; copies of a trade count once.
     *
     * @throws IllegalArgumentException naming file and line, when one cannot be understood or there is no trade at all
     */
    public static RecordedTape read(List<Path> files) {
        return new RecordedTapeReader().read(files);
    }

    @Override
    public List<Pair> pairs() {
        return pairs;
    }

    @Override
    public long start() {
        return start;
    }

    @Override
    public long end() {
        return end;
    }

    @Override
    public long opening() {
        return start;
    }

    @Override
    public boolean covers(String symbol, long from, long until) {
        List<AggTrade> all = of(symbol);
        return from <= all.getLast().time() && until > all.getFirst().time();
    }

    @Override
    public List<AggTrade> trades(String symbol, long from, long until) {
        List<AggTrade> all = of(symbol);
        int first = indexOf(all, from);
        int end = indexOf(all, until);
        return first >= end ? List.of() : new ArrayList<>(all.subList(first, end));
    }

    @Override
    public @Nullable AggTrade lastBefore(String symbol, long time) {
        List<AggTrade> all = of(symbol);
        int index = indexOf(all, time) - 1;
        return index < 0 ? null : all.get(index);
    }

    private List<AggTrade> of(String symbol) {
        List<AggTrade> all = trades.get(symbol);
        if (all == null) {
            throw new IllegalArgumentException("The tape holds no " + symbol);
        }
        return all;
    }

    /** The index of the first trade at or after a moment. */
    private static int indexOf(List<AggTrade> all, long time) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).time() < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
