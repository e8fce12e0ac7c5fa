package org.tradingarena.simulators.binance.stream;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.tradingarena.simulators.binance.limit.VenueLimits;
import org.tradingarena.simulators.binance.market.MarketKind;

/** One connection: what it listens to, how old it is, and what it may still do. */
final class StreamSocket {

    private static final long SECOND = 1_000_000_000;

    private final MarketKind market;
    private final Wire wire;
    private final VenueLimits limits;
    private final LongSupplier nanos;
    private final Set<String> streams = new LinkedHashSet<>();
    private final long openedReal;
    private final long openedVenue;
    private boolean combined;
    private long lastPing;
    private long unanswered = Long.MIN_VALUE;
    private long secondBegan;
    private int messages;
    private long stalledSince = Long.MIN_VALUE;
    private @Nullable String held;

    StreamSocket(
            MarketKind market, Wire wire, boolean combined, VenueLimits limits, LongSupplier nanos, long openedVenue) {
        this.market = market;
        this.wire = wire;
        this.combined = combined;
        this.limits = limits;
        this.nanos = nanos;
        this.openedReal = nanos.getAsLong();
        this.openedVenue = openedVenue;
        this.lastPing = openedReal;
        this.secondBegan = openedReal;
    }

    MarketKind market() {
        return market;
    }

    Wire wire() {
        return wire;
    }

    Set<String> streams() {
        return streams;
    }

    boolean combined() {
        return combined;
    }

    void combined(boolean wrapped) {
        combined = wrapped;
    }

    /** Venue time of its opening, in milliseconds. */
    long openedVenue() {
        return openedVenue;
    }

    long ageNanos() {
        return nanos.getAsLong() - openedReal;
    }

    /** A message that waits for the one after it; null for none. */
    @Nullable
    String held() {
        return held;
    }

    void hold(@Nullable String text) {
        held = text;
    }

    /** For how many nanoseconds the client has not read what it is sent. */
    long stalledFor() {
        if (!wire.full()) {
            stalledSince = Long.MIN_VALUE;
            return 0;
        }
        long now = nanos.getAsLong();
        stalledSince = stalledSince == Long.MIN_VALUE ? now : stalledSince;
        return now - stalledSince;
    }

    boolean tooManyStreams() {
        return streams.size() > limits.streams();
    }

    /** Counts an incoming message; false when there are too many within a second. */
    boolean mayReceive() {
        long now = nanos.getAsLong();
        if (now - secondBegan >= SECOND) {
            secondBegan = now;
            messages = 0;
        }
        messages++;
        return messages <= limits.messages();
    }

    void ponged() {
        unanswered = Long.MIN_VALUE;
    }

    /** Pings when it is time to; false when the answer to an earlier one is overdue. */
    boolean alive() {
        long now = nanos.getAsLong();
        if (unanswered != Long.MIN_VALUE && now - unanswered > limits.pong().toNanos()) {
            return false;
        }
        if (now - lastPing >= limits.ping().toNanos()) {
            lastPing = now;
            unanswered = unanswered == Long.MIN_VALUE ? now : unanswered;
            wire.ping(Long.toString(now));
        }
        return true;
    }
}
