package org.tradingarena.marketdata.application.feed;

import java.time.Duration;

/** What a supply may ask of the session that it feeds, and tell it. */
public interface SessionLine {

    /** Whether the competition is over or the session closed, so that nobody waits for frames any more. */
    boolean over();

    /** Waits for a while, or shorter when the session is over; returns whether it goes on. */
    boolean awaitRetry(Duration pause) throws InterruptedException;

    /** Shows what holds the market up until frames are written again. */
    void troubled(String code, String message);
}
