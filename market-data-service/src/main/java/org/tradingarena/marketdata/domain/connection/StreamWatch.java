package org.tradingarena.marketdata.domain.connection;

import java.time.Duration;
import java.time.Instant;

/**
 * Watches one stream for data; a ping is none. Silent once, it is subscribed anew; silent again, its connection is.
 */
public final class StreamWatch {

    /** What to do about a stream. */
    public enum Verdict {
        FINE,
        RESUBSCRIBE,
        RECONNECT
    }

    private final Duration silence;
    private Instant deadline;
    private boolean heard;
    private boolean resubscribed;

    /**
     * Watches from the subscription on.
     *
     * @param silence longest time between two messages
     * @param grace time for the first one
     */
    public StreamWatch(Instant subscribed, Duration silence, Duration grace) {
        this.silence = silence;
        this.deadline = subscribed.plus(grace);
    }

    /** A message came. */
    public void heard(Instant now) {
        heard = true;
        resubscribed = false;
        deadline = now.plus(silence);
    }

    /** What to do now; it is told once, and the stream then has time to come back. */
    public Verdict check(Instant now, Duration grace) {
        if (now.isBefore(deadline)) {
            return Verdict.FINE;
        }
        deadline = now.plus(grace);
        if (resubscribed) {
            resubscribed = false;
            return Verdict.RECONNECT;
        }
        resubscribed = true;
        return Verdict.RESUBSCRIBE;
    }

    /** Whether anything was heard since the subscription. */
    public boolean hasData() {
        return heard;
    }
}
