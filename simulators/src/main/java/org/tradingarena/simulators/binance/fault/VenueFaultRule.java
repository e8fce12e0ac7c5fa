package org.tradingarena.simulators.binance.fault;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.simulators.binance.market.MarketKind;

/**
 * One rule about what goes wrong, for whom, when and how.
 *
 * <p>Without more it holds for everybody, from when it is posted, for ever: {@code VenueFaultRule.of(SILENCE)}.
 */
public record VenueFaultRule(VenueFault fault, Target target, Window window, Terms terms) {

    /** Refuses counts where nothing is counted. */
    public VenueFaultRule {
        boolean counts = window.first != 1 || window.last != Long.MAX_VALUE;
        if (counts && fault.scope() != VenueFault.Scope.REQUESTS && fault.scope() != VenueFault.Scope.MESSAGES) {
            throw new IllegalArgumentException(
                    "'" + fault.word() + "' is bounded by 'from' and 'until', not by counts");
        }
    }

    /** A rule that holds for everybody from now on. */
    public static VenueFaultRule of(VenueFault fault) {
        return new VenueFaultRule(fault, Target.ALL, Window.ALWAYS, Terms.USUAL);
    }

    /** The same rule for one market only. */
    public VenueFaultRule onMarket(MarketKind kind) {
        return with(new Target(kind, target.symbol, target.stream, target.path));
    }

    /** The same rule for one symbol only, such as {@code BTCUSDT}. */
    public VenueFaultRule forSymbol(String symbol) {
        return with(new Target(target.market, symbol, target.stream, target.path));
    }

    /** The same rule for one stream only, such as {@code btcusdt@kline_1m}. */
    public VenueFaultRule forStream(String stream) {
        return with(new Target(target.market, target.symbol, stream, target.path));
    }

    /** The same rule for paths of REST that begin so, such as {@code /api/v3/klines}. */
    public VenueFaultRule forPath(String path) {
        return with(new Target(target.market, target.symbol, target.stream, path));
    }

    /** The same rule from so long after it is posted. */
    public VenueFaultRule after(Duration wait) {
        return with(new Window(new Moment.After(wait), window.until, window.first, window.last));
    }

    /** The same rule from one moment of venue time to before another. */
    public VenueFaultRule between(Instant from, Instant until) {
        return with(new Window(new Moment.At(from), new Moment.At(until), window.first, window.last));
    }

    /** The same rule until so long after it is posted. */
    public VenueFaultRule until(Duration wait) {
        return with(new Window(window.from, new Moment.After(wait), window.first, window.last));
    }

    /** The same rule for the first so many requests or messages of its target. */
    public VenueFaultRule times(long number) {
        return occasions(1, number);
    }

    /** The same rule for some requests or messages of its target, counted from 1. */
    public VenueFaultRule occasions(long first, long last) {
        return with(new Window(window.from, window.until, first, last));
    }

    /** The same rule with this delay, age or shift of the clock. */
    public VenueFaultRule lag(Duration lag) {
        return with(new Terms(lag, terms.retryAfter, terms.size));
    }

    /** The same rule with this wait in a refusal. */
    public VenueFaultRule retryAfter(Duration wait) {
        return with(new Terms(terms.lag, wait, terms.size));
    }

    /** The same rule with fragments of so many bytes. */
    public VenueFaultRule size(int bytes) {
        return with(new Terms(terms.lag, terms.retryAfter, bytes));
    }

    private VenueFaultRule with(Target other) {
        return new VenueFaultRule(fault, other, window, terms);
    }

    private VenueFaultRule with(Window other) {
        return new VenueFaultRule(fault, target, other, terms);
    }

    private VenueFaultRule with(Terms other) {
        return new VenueFaultRule(fault, target, window, other);
    }

    /**
     * Whom a rule concerns; null for all.
     *
     * @param market spot or futures
     * @param symbol such as {@code BTCUSDT}
     * @param stream such as {@code btcusdt@kline_1m}
     * @param path beginning of a path of REST
     */
    public record Target(
            @Nullable MarketKind market,
            @Nullable String symbol,
            @Nullable String stream,
            @Nullable String path) {

        static final Target ALL = new Target(null, null, null, null);

        /** Whether it concerns a request, message or connection. */
        public boolean concerns(Subject subject) {
            return (market == null || market == subject.market())
                    && (symbol == null || symbol.equals(subject.symbol()))
                    && (stream == null || stream.equals(subject.stream()))
                    && (path == null || subject.path().startsWith(path));
        }
    }

    /**
     * When a rule holds.
     *
     * @param from inclusive
     * @param until exclusive; null for ever
     * @param first first request or message, from 1
     * @param last last request or message
     */
    public record Window(Moment from, @Nullable Moment until, long first, long last) {

        static final Window ALWAYS = new Window(new Moment.After(Duration.ZERO), null, 1, Long.MAX_VALUE);
    }

    /**
     * How it goes.
     *
     * @param lag delay, age or shift; null for the fault's own
     * @param retryAfter what a refusal asks to wait; null for the venue's own
     * @param size bytes of a fragment
     */
    public record Terms(@Nullable Duration lag, @Nullable Duration retryAfter, int size) {

        /** Bytes of a fragment that is told nothing else. */
        public static final int USUAL_FRAGMENT = 1000;

        static final Terms USUAL = new Terms(null, null, USUAL_FRAGMENT);

        /** Refuses fragments without bytes. */
        public Terms {
            if (size < 1) {
                throw new IllegalArgumentException("A fragment of " + size + " bytes would never end a message");
            }
        }

        /** The lag in milliseconds, or what is usual. */
        public long lagOr(long usual) {
            return lag == null ? usual : lag.toMillis();
        }
    }
}
