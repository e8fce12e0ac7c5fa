package org.tradingarena.marketdata.domain.candles;

import java.time.Duration;

/**
 * How long is waited for what, in time of the venue.
 *
 * @param late after its close a candle that has not come is asked from the history
 * @param patience a candle that neither stream nor history has is announced as missing after this
 * @param longPatience the same for those that follow while nothing comes at all
 * @param askPause between two questions to the history that brought nothing; grows with their number
 * @param askPauseMost the most it grows to
 * @param repairPause between two tries to repair a gap; grows to a minute
 * @param grace after the close of a second the venue's clock alone closes it, for markets whose candles are built from trades
 * @param markPatience after the close of a second it is closed without a mark price of its own
 * @param quiet without a trade for this long, the history is asked whether the stream of trades lost them
 */
public record IngestTimings(
        Duration late,
        Duration patience,
        Duration longPatience,
        Duration askPause,
        Duration askPauseMost,
        Duration repairPause,
        Duration grace,
        Duration markPatience,
        Duration quiet) {

    /** The defaults for candles of a length: 3 s of lateness below a minute, 5 s from a minute on. */
    public static IngestTimings of(Duration step) {
        return new IngestTimings(
                Duration.ofSeconds(step.compareTo(Duration.ofMinutes(1)) < 0 ? 3 : 5),
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofMillis(500),
                Duration.ofSeconds(2),
                Duration.ofSeconds(30));
    }
}
