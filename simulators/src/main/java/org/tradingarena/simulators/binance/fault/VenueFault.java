package org.tradingarena.simulators.binance.fault;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What can go wrong on the venue. */
public enum VenueFault {
    /** REST answers 503. */
    UNAVAILABLE("503", Scope.REQUESTS),
    /** REST answers 429 with a {@code Retry-After}. */
    RATE_LIMITED("429", Scope.REQUESTS),
    /** REST answers 418 with a {@code Retry-After}. */
    BANNED("418", Scope.REQUESTS),
    /** REST answers a page of HTML with status 200. */
    HTML("html", Scope.REQUESTS),
    /** REST answers a page of HTML with status 403. */
    HTML_403("html-403", Scope.REQUESTS),
    /** REST answers half of its JSON. */
    HALF_JSON("half-json", Scope.REQUESTS),
    /** REST answers after the lag. */
    SLOW("slow", Scope.REQUESTS),
    /** Nothing listens on the port of REST. */
    REFUSED("refused", Scope.TIME),
    /** An archive has one wrong byte. */
    ARCHIVE_CORRUPT("archive-corrupt", Scope.REQUESTS),
    /** An archive ends in its middle. */
    ARCHIVE_TRUNCATED("archive-truncated", Scope.REQUESTS),
    /** A checksum is that of other bytes. */
    ARCHIVE_CHECKSUM("archive-checksum", Scope.REQUESTS),
    /** Connections that were open at its beginning get pings, but no event. */
    SILENCE("silence", Scope.TIME),
    /** Events of its window reach nobody; REST has what they told. */
    CUT("cut", Scope.TIME),
    /** Connections break without a word, once, at its beginning. */
    DROP("drop", Scope.ONCE),
    /** Connections end when they are as old as the lag. */
    DAY_CUT("day-cut", Scope.TIME),
    /** A {@code serverShutdown} event, once, at its beginning; the connections end after the lag. */
    SERVER_SHUTDOWN("server-shutdown", Scope.ONCE),
    /** Connections are refused with 503. */
    NO_HANDSHAKE("no-handshake", Scope.TIME),
    /** Messages come in fragments of the size, padded to more than 64 KB. */
    SPLIT("split", Scope.MESSAGES),
    /** Messages come twice. */
    DUPLICATE("duplicate", Scope.MESSAGES),
    /** Messages come after the one that follows them. */
    REORDER("reorder", Scope.MESSAGES),
    /** Messages break off in their middle. */
    HALF_MESSAGE("half-message", Scope.MESSAGES),
    /** Closed candles that open in its window come again with other numbers after the lag; REST follows. */
    CORRECTED("corrected", Scope.TIME),
    /** Candles that open in its window are never told as closed, or the lag later. */
    LATE_CLOSE("late-close", Scope.TIME),
    /** The venue has neither trades nor candles in its window. */
    MISSING("missing", Scope.TIME),
    /** Nothing trades in its window. */
    ZERO_TRADE("zero-trade", Scope.TIME),
    /** All times that the venue tells are the lag ahead; behind, when it is negative. */
    CLOCK_SHIFT("clock-shift", Scope.TIME),
    /** The symbol is halted: status {@code BREAK}, no trades, no candles. */
    HALTED("halted", Scope.TIME),
    /** The symbol takes no orders: status {@code CANCEL_ONLY}, candles without trades. */
    CANCEL_ONLY("cancel-only", Scope.TIME),
    /** The symbol is not listed. */
    UNKNOWN_SYMBOL("unknown-symbol", Scope.TIME);

    private final String word;
    private final Scope scope;

    VenueFault(String word, Scope scope) {
        this.word = word;
        this.scope = scope;
    }

    /** The word for this fault in scenarios and counts. */
    public String word() {
        return word;
    }

    /** What its bounds count. */
    public Scope scope() {
        return scope;
    }

    /**
     * Finds the fault of a word.
     *
     * @throws IllegalArgumentException naming the allowed words
     */
    public static VenueFault of(String word) {
        return Arrays.stream(values())
                .filter(fault -> fault.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown fault '" + word + "'; allowed: "
                        + Arrays.stream(values()).map(VenueFault::word).collect(Collectors.joining(", "))));
    }

    /** What bounds a fault besides venue time. */
    public enum Scope {
        /** Requests of its target, counted from 1. */
        REQUESTS,
        /** Messages to its target, counted from 1. */
        MESSAGES,
        /** Nothing. */
        TIME,
        /** It strikes once. */
        ONCE
    }
}
