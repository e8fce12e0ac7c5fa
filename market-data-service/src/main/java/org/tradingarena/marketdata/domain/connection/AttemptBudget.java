package org.tradingarena.marketdata.domain.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Connection attempts of one address within a sliding window, for all connections together. Thread-safe. */
public final class AttemptBudget {

    private final int most;
    private final Duration window;
    private final Deque<Instant> attempts = new ArrayDeque<>();

    /**
     * A budget.
     *
     * @param most attempts within the window
     */
    public AttemptBudget(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    /** What Binance allows an address, 300 within five minutes, less a margin for others behind it. */
    public static AttemptBudget ofBinance() {
        return new AttemptBudget(250, Duration.ofMinutes(5));
    }

    /** Takes one; returns whether there was one. */
    public synchronized boolean take(Instant now) {
        while (!attempts.isEmpty() && !attempts.getFirst().plus(window).isAfter(now)) {
            attempts.removeFirst();
        }
        if (attempts.size() >= most) {
            return false;
        }
        attempts.addLast(now);
        return true;
    }
}
