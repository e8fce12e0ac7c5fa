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
    private Instant expected;

    /**
     * A builder that stands at the anchor.
     *
     * @param firstFrame the first frame to build; steps before it are folded and give nothing
     */
    public FrameBuilder(CompetitionId competitionId, CompetitionSpec spec, long firstFrame) {
        this.competitionId = competitionId;
        this.grid = FrameGrid.of(spec);
        this.sealer = SnapshotSealer.of(spec);
        this.firstFrame = firstFrame;
        this.expected = spec.market().anchor();
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
                competitionId, frame, step.openTime(), grid.closeTime(frame), step.bars(), boundaryAt(frame)));
    }

    private @Nullable Boundary boundaryAt(long frame) {
        OptionalInt round = grid.roundSealedBy(frame);
        if (round.isEmpty()) {
            return null;
        }
        Instant sealedAt = grid.closeTime(frame);
        SealedSnapshot sealed = sealer.seal(sealedAt);
        boolean opensRound = round.getAsInt() <= grid.rounds();
        return new Boundary(round.getAsInt(), sealedAt, opensRound, sealed.snapshot(), sealed.sha256());
    }
}
