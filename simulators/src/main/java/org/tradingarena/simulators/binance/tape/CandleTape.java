package org.tradingarena.simulators.binance.tape;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A market whose trades are made from candles, by seed, so that they add up to exactly these candles. */
public final class CandleTape implements VenueTape {

    private static final int REMEMBERED = 512;

    private final CandleSource source;
    private final Chance chance;
    private final Map<Place, List<AggTrade>> recent = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, List<AggTrade>> eldest) {
            return size() > REMEMBERED;
        }
    };

    CandleTape(CandleSource source, long seed) {
        this.source = source;
        this.chance = Chance.of(seed).at("trades");
    }

    /**
     * A market from files of candles, one symbol each: archives of Binance, or {@code timestamp,open,high,low,close,volume}.
     *
     * @throws IllegalArgumentException naming file and line, when one cannot be understood
     */
    public static CandleTape files(List<Path> files, long seed) {
        return new CandleTape(new CandleFileReader().read(files), seed);
    }

    /** A market that walks at random for ever, from 2017-08-17 on. */
    public static CandleTape synthetic(List<String> symbols, long seed) {
        return new CandleTape(new SyntheticCandles(symbols, seed), seed);
    }

    @Override
    public List<Pair> pairs() {
        return source.pairs();
    }

    @Override
    public long start() {
        return source.start();
    }

    @Override
    public long end() {
        return source.end();
    }

    @Override
    public long opening() {
        return source.opening();
    }

    @Override
    public boolean covers(String symbol, long from, long until) {
        long last = Math.min(until, source.end());
        for (long time = first(from); time < last; time += source.step()) {
            if (source.candle(symbol, time) != null) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<AggTrade> trades(String symbol, long from, long until) {
        List<AggTrade> found = new ArrayList<>();
        long last = Math.min(until, source.end());
        for (long time = first(from); time < last; time += source.step()) {
            for (AggTrade trade : made(symbol, time)) {
                if (trade.time() >= from && trade.time() < until) {
                    found.add(trade);
                }
            }
        }
        return found;
    }

    @Override
    public @Nullable AggTrade lastBefore(String symbol, long moment) {
        long latest = Math.min(moment, source.end()) - 1;
        for (long time = Math.floorDiv(latest, source.step()) * source.step();
                time >= source.start();
                time -= source.step()) {
            List<AggTrade> made = made(symbol, time);
            for (int i = made.size() - 1; i >= 0; i--) {
                if (made.get(i).time() < moment) {
                    return made.get(i);
                }
            }
        }
        return null;
    }

    private long first(long from) {
        return Math.max(Math.floorDiv(from, source.step()) * source.step(), source.start());
    }

    private List<AggTrade> made(String symbol, long time) {
        Place place = new Place(symbol, time);
        synchronized (recent) {
            List<AggTrade> known = recent.get(place);
            if (known != null) {
                return known;
            }
        }
        BaseCandle candle = source.candle(symbol, time);
        List<AggTrade> made = candle == null
                ? List.of()
                : CandleSplit.trades(candle, source.step(), chance.at(symbol).at(time));
        synchronized (recent) {
            recent.put(place, made);
        }
        return made;
    }

    private record Place(String symbol, long time) {}
}
