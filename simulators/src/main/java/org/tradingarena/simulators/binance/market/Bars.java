package org.tradingarena.simulators.binance.market;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.simulators.binance.tape.AggTrade;
import org.tradingarena.simulators.binance.tape.VenueTape;

/** Aggregates trades to candles of any step: up to a minute from trades, then from minutes, then from hours. Thread-safe. */
final class Bars {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 3_600_000;
    private static final int REMEMBERED = 20_000;

    private final VenueTape tape;
    private final MarketKind kind;
    private final Disturbance disturbance;
    private final Map<Place, Bar> closed = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Bar> eldest) {
            return size() > REMEMBERED;
        }
    };

    Bars(VenueTape tape, MarketKind kind, Disturbance disturbance) {
        this.tape = tape;
        this.kind = kind;
        this.disturbance = disturbance;
    }

    /** Forgets what it knows, as the faults changed. */
    void forget() {
        synchronized (closed) {
            closed.clear();
        }
    }

    List<AggTrade> trades(String symbol, long from, long until) {
        return tape.trades(symbol, from, until).stream()
                .filter(trade -> !disturbance.tradeless(kind, symbol, trade.time()))
                .toList();
    }

    /** The candle as of a moment, which lies after its opening; null when the venue has none. */
    @Nullable
    Bar bar(String symbol, long time, long step, long now) {
        if (!tape.covers(symbol, time, Math.min(time + step, now))
                || disturbance.missing(kind, symbol, time, time + step)) {
            return null;
        }
        Bar traded = traded(symbol, time, step, now);
        if (traded != null) {
            return traded;
        }
        AggTrade last = lastBefore(symbol, time);
        return last == null ? null : Bar.empty(time, step, last.price());
    }

    @Nullable
    AggTrade lastBefore(String symbol, long time) {
        AggTrade last = tape.lastBefore(symbol, time);
        while (last != null && disturbance.tradeless(kind, symbol, last.time())) {
            last = tape.lastBefore(symbol, last.time());
        }
        return last;
    }

    /** Null when nothing traded. */
    private @Nullable Bar traded(String symbol, long time, long step, long now) {
        Place place = new Place(symbol, time, step);
        boolean complete = time + step <= now && step >= MINUTE;
        if (complete) {
            synchronized (closed) {
                Bar known = closed.get(place);
                if (known != null) {
                    return known;
                }
            }
        }
        Bar made = step <= MINUTE ? fromTrades(symbol, time, step, now) : fromBars(symbol, time, step, now);
        if (made != null && complete && (step == MINUTE || step % HOUR == 0)) {
            synchronized (closed) {
                closed.put(place, made);
            }
        }
        return made;
    }

    private @Nullable Bar fromTrades(String symbol, long time, long step, long now) {
        List<AggTrade> trades = trades(symbol, time, Math.min(time + step, now));
        return trades.isEmpty() ? null : Bar.of(time, step, trades);
    }

    private @Nullable Bar fromBars(String symbol, long time, long step, long now) {
        long finer = step > HOUR ? HOUR : MINUTE;
        List<Bar> bars = new ArrayList<>();
        for (long at = Math.max(time, tape.start() / finer * finer); at < Math.min(time + step, now); at += finer) {
            Bar bar = traded(symbol, at, finer, now);
            if (bar != null) {
                bars.add(bar);
            }
        }
        return bars.isEmpty() ? null : Bar.merged(time, step, bars);
    }

    private record Place(String symbol, long time, long step) {}
}
