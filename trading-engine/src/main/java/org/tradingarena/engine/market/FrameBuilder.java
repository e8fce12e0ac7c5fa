package org.tradingarena.engine.market;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Symbol;

/**
 * Turns the steps of a market into the frames of a competition, with the sealed snapshot at every decision boundary.
 *
 * <p>It is fed every step from the specification's anchor on, whichever frame is wanted first: indicators are then the
 * same after a takeover, and so are the bytes. Where the past comes in longer candles than a step, as from the history of a
 * venue, {@link #startingAfterWarmUp} takes those instead, symbol by symbol. Not thread-safe.
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
        this(competitionId, spec, firstFrame, true, spec.market().anchor());
    }

    private FrameBuilder(
            CompetitionId competitionId, CompetitionSpec spec, long firstFrame, boolean seals, Instant expected) {
        this.competitionId = competitionId;
        this.grid = FrameGrid.of(spec);
        this.sealer = SnapshotSealer.of(spec);
        this.firstFrame = firstFrame;
        this.funding = new FundingSchedule(spec.market().funding());
        this.seals = seals;
        this.expected = expected;
    }

    /**
     * A builder whose frames stay in this process: its snapshots carry {@link SealedSnapshot#UNSEALED} in place of a hash,
     * which would cost more than the rest of the frame. Everything else is the same.
     */
    public static FrameBuilder unsealed(CompetitionId competitionId, CompetitionSpec spec, long firstFrame) {
        return new FrameBuilder(
                competitionId, spec, firstFrame, false, spec.market().anchor());
    }

    /** A builder that stands at the start and builds every frame; before the first of them it takes {@link #warmUp}. */
    public static FrameBuilder startingAfterWarmUp(CompetitionId competitionId, CompetitionSpec spec) {
        return new FrameBuilder(competitionId, spec, 0, true, spec.market().start());
    }

    /**
     * Folds the next candle of one symbol before the start. A symbol may begin later than the others, as one that was not
     * listed yet; from then on every candle must come.
     *
     * @param length of the candle; a whole number of steps
     * @throws IllegalArgumentException when a candle is missing or comes twice, reaches beyond the start or does not fit
     */
    public void warmUp(Symbol symbol, Candle candle, Duration length) {
        checkBeforeStart(candle.openTime(), length);
        sealer.warmUp(symbol, candle, length);
    }

    /** Passes steps of one symbol before the start of which nothing is known, as {@link #warmUp} a candle. */
    public void passWarmUp(Symbol symbol, Instant openTime, Duration length) {
        checkBeforeStart(openTime, length);
        sealer.passWarmUp(symbol, openTime, length);
    }

    private void checkBeforeStart(Instant openTime, Duration length) {
        if (openTime.plus(length).isAfter(grid.start()) || expected.isAfter(grid.start())) {
            throw new IllegalArgumentException("the candle of " + openTime + " is not before the start");
        }
    }

    /** Notes the funding rate of a perpetual that was last due before the start. */
    public void warmUp(Symbol symbol, BigDecimal fundingRate) {
        sealer.warmUp(symbol, fundingRate);
    }

    /**
     * Folds the next step and returns its frame, if that is wanted.
     *
     * @throws IllegalArgumentException when a step is missing, comes twice, or lacks a symbol
     */
    public Optional<MarketFrame> add(MarketStep step) {
        return add(step, true);
    }

    /**
     * The same for a market that cannot wait.
     *
     * @param asks false when the step is told too late to ask anybody; a boundary then opens no round
     */
    public Optional<MarketFrame> add(MarketStep step, boolean asks) {
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
                competitionId,
                frame,
                step.openTime(),
                grid.closeTime(frame),
                funding.due(step),
                boundaryAt(frame, asks)));
    }

    private @Nullable Boundary boundaryAt(long frame, boolean asks) {
        OptionalInt round = grid.roundSealedBy(frame);
        if (round.isEmpty()) {
            return null;
        }
        Instant sealedAt = grid.closeTime(frame);
        SealedSnapshot sealed =
                seals ? sealer.seal(sealedAt) : new SealedSnapshot(sealer.snapshot(sealedAt), SealedSnapshot.UNSEALED);
        boolean opensRound = asks && round.getAsInt() <= grid.rounds();
        return new Boundary(round.getAsInt(), sealedAt, opensRound, sealed.snapshot(), sealed.sha256());
    }
}
