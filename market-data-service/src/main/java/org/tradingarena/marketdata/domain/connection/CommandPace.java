package org.tradingarena.marketdata.domain.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Messages to the venue on one connection: it allows five a second, pongs among them, and ends a connection that sends
 * more. We send at most three, which leaves two for pongs.
 */
public final class CommandPace {

    private static final int MOST = 3;
    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final Deque<Instant> sent = new ArrayDeque<>();

    /** Takes one; returns whether it may be sent now. */
    public boolean take(Instant now) {
        while (!sent.isEmpty() && !sent.getFirst().plus(WINDOW).isAfter(now)) {
            sent.removeFirst();
        }
        if (sent.size() >= MOST) {
            return false;
        }
        sent.addLast(now);
        return true;
    }
}
