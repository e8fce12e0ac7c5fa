package org.tradingarena.simulators.binance.market;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.simulators.binance.tape.AggTrade;
import org.tradingarena.simulators.binance.tape.Pair;
import org.tradingarena.simulators.binance.tape.VenueTape;

/** One market of the venue as of any moment: its pairs, trades and candles, faults included. Thread-safe. */
public final class Market {

    private final MarketKind kind;
    private final VenueTape tape;
    private final Disturbance disturbance;
    private final Bars bars;
    private final Map<String, Pair> pairs = new LinkedHashMap<>();

    /** A market over a tape. */
    public Market(MarketKind kind, VenueTape tape, Disturbance disturbance) {
        this.kind = kind;
        this.tape = tape;
        this.disturbance = disturbance;
        this.bars = new Bars(tape, kind, disturbance);
        tape.pairs().forEach(pair -> pairs.put(pair.symbol(), pair));
    }

    /** Which of the two markets this is. */
    public MarketKind kind() {
        return kind;
    }

    /** The first moment of which it knows anything, in milliseconds. */
    public long start() {
        return tape.start();
    }

    /** Forgets candles that it keeps, as the faults changed. */
    public void forget() {
        bars.forget();
    }

    /** The listed pairs, in a stable order. */
    public List<Pair> pairs(long now) {
        return pairs.values().stream()
                .filter(pair -> disturbance.listing(kind, pair.symbol(), now) != Disturbance.Listing.UNKNOWN)
                .toList();
    }

    /** A listed pair; empty when there is none of this symbol, whose case counts. */
    public Optional<Pair> pair(String symbol, long now) {
        return Optional.ofNullable(pairs.get(symbol))
                .filter(pair -> disturbance.listing(kind, symbol, now) != Disturbance.Listing.UNKNOWN);
    }

    /** The state in which a symbol is listed. */
    public Disturbance.Listing listing(String symbol, long now) {
        return disturbance.listing(kind, symbol, now);
    }

    /** The trades of [from, until) that happened before now. */
    public List<AggTrade> trades(String symbol, long from, long until, long now) {
        return from >= Math.min(until, now) ? List.of() : bars.trades(symbol, from, Math.min(until, now));
    }

    /** The last trade before a moment; null when there was none. */
    public @Nullable AggTrade lastBefore(String symbol, long time) {
        return bars.lastBefore(symbol, time);
    }

    /** The candle that opens at a multiple of the interval as of now; null when the venue has none. */
    public @Nullable Bar bar(String symbol, Interval interval, long open, long now) {
        Bar bar = open >= now ? null : bars.bar(symbol, open, interval.millis(), now);
        return bar != null && disturbance.corrected(kind, symbol, interval, open, now) ? bar.corrected() : bar;
    }

    /** What the candle becomes when it is corrected; null when the venue has none. */
    public @Nullable Bar correctedBar(String symbol, Interval interval, long open) {
        Bar bar = bars.bar(symbol, open, interval.millis(), open + interval.millis());
        return bar == null ? null : bar.corrected();
    }

    /** The candle as it was at its close, without corrections; null when the venue has none. */
    public @Nullable Bar closedBar(String symbol, Interval interval, long open) {
        return bars.bar(symbol, open, interval.millis(), open + interval.millis());
    }

    /** The oldest candles that open in [from, until], at most so many. */
    public List<Bar> oldest(String symbol, Interval interval, long from, long until, int limit, long now) {
        List<Bar> found = new ArrayList<>();
        long step = interval.millis();
        long first = Math.max(interval.openOf(Math.max(from, 0) + step - 1), interval.openOf(tape.start()));
        for (long open = first;
                open <= Math.min(until, now - 1) && open < tape.end() && found.size() < limit;
                open += step) {
            add(found, bar(symbol, interval, open, now));
        }
        return found;
    }

    /** The newest candles that open at or before a moment, at most so many, in ascending order. */
    public List<Bar> newest(String symbol, Interval interval, long until, int limit, long now) {
        List<Bar> found = new ArrayList<>();
        long first = interval.openOf(Math.min(Math.min(until, now - 1), tape.end() - 1));
        for (long open = first;
                open >= interval.openOf(tape.start()) && found.size() < limit;
                open -= interval.millis()) {
            add(found, bar(symbol, interval, open, now));
        }
        Collections.reverse(found);
        return found;
    }

    private static void add(List<Bar> found, @Nullable Bar bar) {
        if (bar != null) {
            found.add(bar);
        }
    }
}
