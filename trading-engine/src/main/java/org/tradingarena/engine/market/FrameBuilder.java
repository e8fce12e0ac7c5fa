package org.tradingarena.engine.market;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;

/**
 * Turns the steps of a market into the frames of a competition, with the sealed snapshot at every decision boundary.
 *
 * <p>It is fed every step from the specification's anchor on, whichever frame is wanted first: indicators are then the
 * same after a takeover, and so are the bytes. Not thread-safe.
 */
public final class FrameBuilder {

    private final CompetitionId competitionId;
    private final FrameGrid grid;
    private final SnapshotSealer sealer;
    private final long firstFrame;
    private final FundingSchedule funding;
    private final boolean seals;
    private Instant expected;

    /**
     * A builder that stands at the anchor.
     *
     * @param firstFrame the first frame to build; steps before it are folded and give nothing
     */
    public FrameBuilder(CompetitionId competitionId, CompetitionSpec spec, long firstFrame) {
        this(competitionId, spec, firstFrame, true);
    }

    private FrameBuilder(CompetitionId competitionId, CompetitionSpec spec, long firstFrame, boolean seals) {
        this.competitionId = competitionId;
        this.grid = FrameGrid.of(spec);
        this.sealer = SnapshotSealer.of(spec);
        this.firstFrame = firstFrame;
        this.funding = new FundingSchedule(spec.market().funding());
        this.seals = seals;
        this.expected = spec.market().anchor();
    }

    /**
     * A builder whose frames stay in this process: its snapshots carry {@link SealedSnapshot#UNSEALED} in place of a hash,
     * which would cost more than the rest of the frame. Everything else is the same.
     */
    public static FrameBuilder unsealed(CompetitionId competitionId, CompetitionSpec spec, long firstFrame) {
        return new FrameBuilder(competitionId, spec, firstFrame, false);
    }

    /**
     * Folds the next step and returns its frame, if that is wanted.
     *
     * @throws IllegalArgumentException when a step is missing, comes twice, or lacks a symbol
     */
    public Optional<MarketFrame> add(MarketStep step) {
        if (!step.openTime().equals(expected)) {
            throw new IllegalArgumentException("expected the step of " + expected + ", got " + step.openTime());
        }
        expected = expected.plus(grid.step());
        sealer.add(step);
        long frame = grid.frameAt(step.openTime());
        if (step.openTime().isBefore(grid.start()) || frame < firstFrame) {
            return Optional.empty();
        }
        return Optional.of(new MarketFrame(
                competitionId, frame, step.openTime(), grid.closeTime(frame), funding.due(step), boundaryAt(frame)));
    }

    private @Nullable Boundary boundaryAt(long frame) {
        OptionalInt round = grid.roundSealedBy(frame);
        if (round.isEmpty()) {
            return null;
        }
        Instant sealedAt = grid.closeTime(frame);
        SealedSnapshot sealed =
                seals ? sealer.seal(sealedAt) : new SealedSnapshot(sealer.snapshot(sealedAt), SealedSnapshot.UNSEALED);
        boolean opensRound = round.getAsInt() <= grid.rounds();
        return new Boundary(round.getAsInt(), sealedAt, opensRound, sealed.snapshot(), sealed.sha256());
    }
}
