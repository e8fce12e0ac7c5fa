package org.tradingarena.marketdata.application.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Symbol;

/**
 * How long a symbol is waited for. Live: five seconds after the close of the bar. A session that was away catches up: what
 * it slept through is on its way through the topic, so that it waits half a minute for it to begin, and as long as it flows.
 * Not thread-safe.
 */
final class Patience {

    /** After the close of a bar, by the venue's clock. */
    static final Duration LIVE = Duration.ofSeconds(5);

    /** A bar that a running session first looks at so long after its close was slept through. */
    static final Duration OVERDUE = Duration.ofSeconds(10);

    private static final Duration TO_BEGIN = Duration.ofSeconds(30);

    private final Map<Symbol, Instant> newest = new HashMap<>();
    private final Map<Symbol, Instant> flowedAt = new HashMap<>();
    private @Nullable Instant catchingUpSince;
    private Duration overdue = Duration.ZERO;

    /** Looks at the next bar for the first time; the first one of a session is overdue as soon as it is closed. */
    void begin(Instant closeTime, Instant now) {
        boolean slept = now.isAfter(closeTime.plus(overdue));
        overdue = OVERDUE;
        if (slept) {
            catchingUpSince = catchingUpSince == null ? now : catchingUpSince;
        } else if (now.isBefore(closeTime.plus(LIVE))) {
            catchingUpSince = null;
        }
    }

    /** Notes what the board shows of a symbol. */
    void sees(Symbol symbol, @Nullable Instant newestOpenTime, Instant now) {
        if (newestOpenTime != null && !newestOpenTime.equals(newest.put(symbol, newestOpenTime))) {
            flowedAt.put(symbol, now);
        }
    }

    /** Whether the session repairs what it slept through. */
    boolean catchingUp() {
        return catchingUpSince != null;
    }

    /** Until when the bar of a symbol is waited for. */
    Instant deadline(Symbol symbol, Instant closeTime) {
        Instant since = catchingUpSince;
        if (since == null) {
            return closeTime.plus(LIVE);
        }
        Instant begun = since.plus(TO_BEGIN);
        Instant flowed = flowedAt.getOrDefault(symbol, since).plus(LIVE);
        return flowed.isAfter(begun) ? flowed : begun;
    }
}
