package org.tradingarena.marketdata.application.feed;

/**
 * Where a feed session stands.
 *
 * <pre>
 *   OPENING ──► FEEDING ◄──► WAITING, PAUSED, RETRYING
 *      │           ├──► ENDED    every frame is written
 *      │           ├──► CLOSED   the competition is over, or the partition moved to another replica
 *      ▼           ▼
 *   REFUSED      FAILED
 * </pre>
 */
public enum FeedPhase {
    /** Folds the candles from the anchor on; a live session also waits for the start, or for a venue that is away. */
    OPENING,
    /** Writes frames. */
    FEEDING,
    /** Lockstep: the decisions of the last boundary are not in. */
    WAITING,
    /** The competition is paused, or not started; a live market goes on. */
    PAUSED,
    /** The log refused a frame; it will be written again. */
    RETRYING,
    /** The last frame is written. */
    ENDED,
    /** Told to stop. */
    CLOSED,
    /** The market cannot be had. */
    REFUSED,
    /** A defect. */
    FAILED
}
