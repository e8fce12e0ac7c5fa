package org.tradingarena.engine.market;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.tradingarena.schema.event.competition.CompetitionSpec;

/**
 * The arithmetic of frames and rounds: numbers are computed from market time, never counted.
 *
 * @param start open time of frame 0
 * @param step length of a frame
 * @param decisionInterval market time between two boundaries
 * @param rounds number of rounds; the session ends at boundary {@code rounds + 1}
 */
public record FrameGrid(Instant start, Duration step, Duration decisionInterval, int rounds) {

    public FrameGrid {
        if (step.isNegative() || step.isZero() || rounds < 1) {
            throw new IllegalArgumentException("step and rounds must be positive: " + step + ", " + rounds);
        }
        if (decisionInterval.compareTo(step) < 0 || decisionInterval.toMillis() % step.toMillis() != 0) {
            throw new IllegalArgumentException(
                    "decision interval " + decisionInterval + " is not a multiple of the step " + step);
        }
    }

    /** The grid of a competition. */
    public static FrameGrid of(CompetitionSpec spec) {
        return new FrameGrid(spec.market().start(), spec.market().step(), spec.decisionInterval(), spec.rounds());
    }

    /** Open time of a frame. */
    public Instant openTime(long frame) {
        return start.plusMillis(Math.multiplyExact(step.toMillis(), frame));
    }

    /** Close time of a frame, which is the open time of the next. */
    public Instant closeTime(long frame) {
        return openTime(frame + 1);
    }

    /** The frame that opens at the instant; negative before the start. */
    public long frameAt(Instant openTime) {
        return Math.floorDiv(openTime.toEpochMilli() - start.toEpochMilli(), step.toMillis());
    }

    /** Frames between two boundaries. */
    public long framesPerRound() {
        // Dividing two durations goes through decimals of any length, for every frame.
        return decisionInterval.toMillis() / step.toMillis();
    }

    /** The round whose boundary is at the close of the frame, if there is one. */
    public OptionalInt roundSealedBy(long frame) {
        return (frame + 1) % framesPerRound() == 0
                ? OptionalInt.of(Math.toIntExact((frame + 1) / framesPerRound()))
                : OptionalInt.empty();
    }

    /** The last round whose boundary lies before the frame, and on whose decisions a lockstep feed waits; 0 for none. */
    public int roundBefore(long frame) {
        return Math.toIntExact(frame / framesPerRound());
    }

    /** The frame that ends with the boundary of the round. */
    public long boundaryFrame(int round) {
        return round * framesPerRound() - 1;
    }

    /** The last frame of the session: the one that seals boundary {@code rounds + 1}. */
    public long lastFrame() {
        return boundaryFrame(rounds + 1);
    }
}
