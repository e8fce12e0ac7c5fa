package org.tradingarena.simulators.binance.tape;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Candles of files, one step for all symbols; a candle that is not there is a gap of the venue. */
final class CandleFiles implements CandleSource {

    private static final long LONGEST_HISTORY = 7 * 86_400_000L;

    private final long step;
    private final List<Pair> pairs;
    private final Map<String, BaseCandle[]> candles;
    private final long start;
    private final long end;

    CandleFiles(long step, List<Pair> pairs, Map<String, BaseCandle[]> candles) {
        this.step = step;
        this.pairs = List.copyOf(pairs);
        this.candles = Map.copyOf(candles);
        this.start =
                candles.values().stream().mapToLong(all -> all[0].time()).min().orElseThrow();
        this.end = step
                + candles.values().stream()
                        .mapToLong(all -> all[all.length - 1].time())
                        .max()
                        .orElseThrow();
    }

    @Override
    public List<Pair> pairs() {
        return pairs;
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public long start() {
        return start;
    }

    @Override
    public long end() {
        return end;
    }

    /** A week after the first candle, or in the middle of a shorter file, at a full step. */
    @Override
    public long opening() {
        return start + Math.min(LONGEST_HISTORY, (end - start) / 2) / step * step;
    }

    @Override
    public @Nullable BaseCandle candle(String symbol, long time) {
        BaseCandle[] all = candles.get(symbol);
        if (all == null) {
            throw new IllegalArgumentException("The files hold no " + symbol);
        }
        int low = 0;
        int high = all.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (all[middle].time() == time) {
                return all[middle];
            }
            if (all[middle].time() < time) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }
}
