package org.tradingarena.simulators.binance.fault;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.tradingarena.simulators.binance.market.Disturbance;
import org.tradingarena.simulators.binance.market.Interval;
import org.tradingarena.simulators.binance.market.MarketKind;

/** The rules that hold on a venue; they can be changed while it runs. Thread-safe. */
public final class FaultBoard implements Disturbance {

    /** When a correction follows the close of its candle, unless its rule says otherwise; in milliseconds. */
    public static final long USUAL_CORRECTION = 5_000;

    private volatile Map<VenueFault, List<Posted>> posted = new EnumMap<>(VenueFault.class);
    private volatile Runnable listener = () -> {};

    /** Has itself told of every change. */
    public void onChange(Runnable told) {
        listener = told;
    }

    /** Adds rules whose relative times count from now. */
    public synchronized void post(List<VenueFaultRule> rules, long now) {
        Map<VenueFault, List<Posted>> next = new EnumMap<>(VenueFault.class);
        posted.forEach((fault, each) -> next.put(fault, new ArrayList<>(each)));
        for (VenueFaultRule rule : rules) {
            next.computeIfAbsent(rule.fault(), none -> new ArrayList<>()).add(Posted.at(rule, now));
        }
        posted = next;
        listener.run();
    }

    /** Takes all rules away. */
    public synchronized void clear() {
        posted = new EnumMap<>(VenueFault.class);
        listener.run();
    }

    /** Takes the rules of one fault away. */
    public synchronized void clear(VenueFault fault) {
        Map<VenueFault, List<Posted>> next = new EnumMap<>(VenueFault.class);
        posted.forEach((each, rules) -> {
            if (each != fault) {
                next.put(each, rules);
            }
        });
        posted = next;
        listener.run();
    }

    /** The rules that hang here, those whose time is over included. */
    public List<VenueFaultRule> rules() {
        return posted.values().stream().flatMap(List::stream).map(Posted::rule).toList();
    }

    /** The first rule that holds for a subject at a moment, counts apart; null when none does. */
    public @Nullable Posted holds(VenueFault fault, Subject subject, long time) {
        for (Posted each : of(fault)) {
            if (each.holds(time) && each.rule.target().concerns(subject)) {
                return each;
            }
        }
        return null;
    }

    /** Counts a request or message on every rule that holds for it; the first that strikes it, or null. */
    public @Nullable Posted strikes(VenueFault fault, Subject subject, long time) {
        Posted first = null;
        for (Posted each : of(fault)) {
            if (each.holds(time) && each.rule.target().concerns(subject) && each.counts() && first == null) {
                first = each;
            }
        }
        return first;
    }

    /** The rules of one fault. */
    public List<Posted> of(VenueFault fault) {
        return posted.getOrDefault(fault, List.of());
    }

    /** Milliseconds by which the clock that the venue shows is ahead. */
    public long clockShift(MarketKind kind, long now) {
        Posted shifted = holds(VenueFault.CLOCK_SHIFT, Subject.connection(kind), now);
        return shifted == null ? 0 : shifted.rule.terms().lagOr(0);
    }

    @Override
    public boolean tradeless(MarketKind kind, String symbol, long time) {
        if (posted.isEmpty()) {
            return false;
        }
        Subject subject = Subject.symbol(kind, symbol);
        return holds(VenueFault.ZERO_TRADE, subject, time) != null
                || holds(VenueFault.MISSING, subject, time) != null
                || holds(VenueFault.HALTED, subject, time) != null
                || holds(VenueFault.CANCEL_ONLY, subject, time) != null;
    }

    @Override
    public boolean missing(MarketKind kind, String symbol, long from, long until) {
        Subject subject = Subject.symbol(kind, symbol);
        return covered(VenueFault.MISSING, subject, from, until) || covered(VenueFault.HALTED, subject, from, until);
    }

    @Override
    public boolean corrected(MarketKind kind, String symbol, Interval interval, long open, long now) {
        Posted rule = correction(kind, symbol, interval, open);
        return rule != null
                && now >= open + interval.millis() + rule.rule.terms().lagOr(USUAL_CORRECTION);
    }

    /** The rule by which the candle that opens then is corrected; null when it is not. */
    public @Nullable Posted correction(MarketKind kind, String symbol, Interval interval, long open) {
        return ofCandle(VenueFault.CORRECTED, kind, symbol, interval, open);
    }

    /** The rule of a fault of single candles for the one that opens then; null when there is none. */
    public @Nullable Posted ofCandle(VenueFault fault, MarketKind kind, String symbol, Interval interval, long open) {
        return posted.isEmpty() ? null : holds(fault, Subject.message(kind, symbol, streamOf(symbol, interval)), open);
    }

    @Override
    public Listing listing(MarketKind kind, String symbol, long now) {
        if (posted.isEmpty()) {
            return Listing.TRADING;
        }
        Subject subject = Subject.symbol(kind, symbol);
        if (holds(VenueFault.UNKNOWN_SYMBOL, subject, now) != null) {
            return Listing.UNKNOWN;
        }
        if (holds(VenueFault.HALTED, subject, now) != null) {
            return Listing.BREAK;
        }
        return holds(VenueFault.CANCEL_ONLY, subject, now) != null ? Listing.CANCEL_ONLY : Listing.TRADING;
    }

    private boolean covered(VenueFault fault, Subject subject, long from, long until) {
        for (Posted each : of(fault)) {
            if (each.from <= from && each.until >= until && each.rule.target().concerns(subject)) {
                return true;
            }
        }
        return false;
    }

    private static String streamOf(String symbol, Interval interval) {
        return symbol.toLowerCase(Locale.ROOT) + "@kline_" + interval.word();
    }

    /**
     * A rule with its times and its count.
     *
     * @param from inclusive, in milliseconds of venue time
     * @param until exclusive
     * @param occasions requests or messages so far
     */
    public record Posted(VenueFaultRule rule, long from, long until, AtomicLong occasions) {

        static Posted at(VenueFaultRule rule, long now) {
            Moment until = rule.window().until();
            return new Posted(
                    rule,
                    rule.window().from().millis(now),
                    until == null ? Long.MAX_VALUE : until.millis(now),
                    new AtomicLong());
        }

        /** Whether a moment lies in its window. */
        public boolean holds(long time) {
            return time >= from && time < until;
        }

        /** Counts one more, and tells whether it is struck. */
        boolean counts() {
            long number = occasions.incrementAndGet();
            return number >= rule.window().first() && number <= rule.window().last();
        }
    }
}
