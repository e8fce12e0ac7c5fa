package org.tradingarena.engine.referee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tradingarena.engine.books.InvariantViolated;
import org.tradingarena.engine.books.Journal;
import org.tradingarena.engine.books.Marks;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.engine.books.Venue;
import org.tradingarena.engine.invalidation.LatestIndicators;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.ledger.CompetitionFinished;
import org.tradingarena.schema.event.ledger.CompetitionPaused;
import org.tradingarena.schema.event.ledger.CompetitionResumed;
import org.tradingarena.schema.event.ledger.CompetitionStarted;
import org.tradingarena.schema.event.ledger.CompetitionStopped;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;

/**
 * One competition as a fold over frames, answers and commands: same inputs in the same order, same bytes out.
 *
 * <p>A frame is applied in this order: funding, pending orders at the open, liquidation, stop-loss, take-profit, marks, the
 * end of a live window, then the boundary.
 * Not thread-safe. After an {@link InvariantViolated} the caller commits nothing and restores the fold.
 */
public final class CompetitionFold {
    private final CompetitionId id;
    private final CompetitionSpec spec;
    private final Marks marks;
    private final LatestIndicators indicators;
    private final SeatTable seats;
    private final Rounds rounds;
    private final List<Posting> unchained;
    private Lifecycle lifecycle;
    private long lastFrame;
    private Instant nextOpen;
    private int ordinal;
    private String hash;

    private CompetitionFold(CompetitionId id, CompetitionSpec spec, FoldState state) {
        this.id = id;
        this.spec = spec;
        Venue venue = new Venue(spec);
        this.marks = new Marks(venue);
        state.marks().forEach(marks::set);
        this.indicators = new LatestIndicators(state.indicators());
        this.seats = new SeatTable(spec, venue, marks, indicators, state.seats());
        this.rounds = new Rounds(spec, seats, state);
        this.unchained = new ArrayList<>(state.unchained());
        this.lifecycle = Lifecycle.of(state.status());
        this.lastFrame = state.lastFrame();
        this.nextOpen = spec.market().start().plus(spec.market().step().multipliedBy(lastFrame + 1));
        this.ordinal = state.ordinal();
        this.hash = state.hash();
    }

    /** A competition that has been created and not started. */
    public static CompetitionFold open(CompetitionId id, CompetitionSpec spec) {
        return new CompetitionFold(id, spec, FoldState.created(spec));
    }

    /** Continues from a state as if the fold had never been interrupted. */
    public static CompetitionFold restore(CompetitionId id, CompetitionSpec spec, FoldState state) {
        return new CompetitionFold(id, spec, state);
    }

    /** Everything needed to {@link #restore} this fold. */
    public FoldState state() {
        return new FoldState(
                lifecycle.status(),
                lastFrame,
                ordinal,
                rounds.current(),
                rounds.decided(),
                rounds.state(),
                marks.known(),
                seats.states(),
                rounds.mayTakeOrders() || seats.watchesConditions() ? indicators.known() : List.of(),
                hash,
                unchained);
    }

    /**
     * Applies the next frame. Ignored once the competition has ended.
     *
     * <p>Throws {@link InvariantViolated} with {@code SEQUENCE_GAP} unless it is frame {@code lastFrame + 1} at its time,
     * with {@code ROUND_OUT_OF_ORDER} for a boundary of another round than the next, and with {@code BARS_OUT_OF_ORDER} unless it has the
     * bar of every instrument in the order of the specification, and with {@code LOCKSTEP_BROKEN} when
     * the market of a lockstep competition did not wait for the decisions. These are found before anything changes.
     */
    public Outcome apply(MarketFrame frame, FeedLocation location) {
        if (lifecycle instanceof Lifecycle.Ended) {
            return Outcome.NOTHING;
        }
        check(frame);
        lastFrame = frame.frame();
        nextOpen = frame.closeTime();
        ordinal = 0;
        Boundary boundary = frame.boundary();
        if (boundary != null) {
            indicators.take(boundary.snapshot());
        }
        Journal journal = new Journal(id, lastFrame);
        seats.apply(frame, journal);
        unchained.addAll(journal.postings());
        marks.take(frame.bars());
        rounds.watchWindow(frame, journal);
        List<DecisionRequested> requests = boundary == null ? List.of() : cross(boundary, location, journal);
        return Outcome.of(journal, requests, null);
    }

    /**
     * Places an answer after the last frame. The first answer of a seat in a round wins; a copy only adds its cost, and
     * like an answer that nobody asked for it has no admission.
     */
    public Outcome admit(SeatAnswer answer) {
        int index = seats.indexOf(answer.seatId());
        if (lifecycle instanceof Lifecycle.Ended || index < 0 || answer.round() > rounds.current()) {
            return Outcome.NOTHING;
        }
        Journal journal = new Journal(id, lastFrame);
        if (rounds.awaits(answer.seatId(), answer.round())) {
            rounds.answer(index, answer, ordinal, journal);
        } else if (seats.get(index).missedRounds().contains(answer.round())) {
            rounds.answerLate(index, answer, ordinal, journal);
        } else {
            seats.put(index, seats.get(index).copied(answer));
            return Outcome.NOTHING;
        }
        return Outcome.of(journal, List.of(), new Admission(lastFrame, ordinal++));
    }

    /** Whether a command is allowed now. */
    public boolean allows(Command command) {
        return lifecycle.on(command) != null;
    }

    /**
     * Places a command after the last frame. Throws {@link InvariantViolated} with {@code COMMAND_NOT_ALLOWED} unless
     * {@link #allows} it.
     */
    public Outcome command(Command command) {
        Lifecycle next = lifecycle.on(command);
        if (next == null) {
            throw new InvariantViolated("COMMAND_NOT_ALLOWED", "status=" + status() + " command=" + command);
        }
        lifecycle = next;
        Journal journal = new Journal(id, lastFrame);
        List<DecisionRequested> requests =
                switch (command) {
                    case Command.Start start -> start(start, journal);
                    case Command.Pause pause -> pause(journal);
                    case Command.Resume resume -> resume(journal);
                    case Command.Stop stop -> stop(stop, journal);
                };
        return Outcome.of(journal, requests, new Admission(lastFrame, ordinal++));
    }

    private List<DecisionRequested> start(Command.Start start, Journal journal) {
        journal.tell(new CompetitionStarted(id, lastFrame, start.name(), spec, hash));
        seats.payIn(journal);
        unchained.addAll(journal.postings());
        return List.of();
    }

    private List<DecisionRequested> pause(Journal journal) {
        journal.tell(new CompetitionPaused(id, lastFrame));
        return List.of();
    }

    private List<DecisionRequested> resume(Journal journal) {
        journal.tell(new CompetitionResumed(id, lastFrame));
        return rounds.resume(journal);
    }

    private List<DecisionRequested> stop(Command.Stop stop, Journal journal) {
        seats.cancelPending(journal);
        rounds.end();
        link();
        journal.tell(new CompetitionStopped(id, lastFrame, stop.reason(), seats.standings(), hash));
        return List.of();
    }

    private void check(MarketFrame frame) {
        if (lifecycle instanceof Lifecycle.Created) {
            throw new InvariantViolated("FRAME_BEFORE_START", "frame=" + frame.frame());
        }
        if (frame.frame() != lastFrame + 1 || !frame.openTime().equals(nextOpen)) {
            throw new InvariantViolated(
                    "SEQUENCE_GAP",
                    "expected=" + (lastFrame + 1) + "@" + nextOpen + " got=" + frame.frame() + "@" + frame.openTime());
        }
        if (spec.lockstep() && rounds.decided() < rounds.current()) {
            throw new InvariantViolated("LOCKSTEP_BROKEN", "frame=" + frame.frame() + " undecided=" + rounds.current());
        }
        if (!hasBarsInOrder(frame)) {
            throw new InvariantViolated("BARS_OUT_OF_ORDER", "frame=" + frame.frame() + " bars=" + frame.bars());
        }
        Boundary boundary = frame.boundary();
        if (boundary != null && boundary.round() != rounds.current() + 1) {
            throw new InvariantViolated(
                    "ROUND_OUT_OF_ORDER", "expected=" + (rounds.current() + 1) + " got=" + boundary.round());
        }
    }

    private boolean hasBarsInOrder(MarketFrame frame) {
        List<Instrument> instruments = spec.market().instruments();
        if (frame.bars().size() != instruments.size()) {
            return false;
        }
        for (int i = 0; i < instruments.size(); i++) {
            if (!frame.bars().get(i).symbol().equals(instruments.get(i).symbol())) {
                return false;
            }
        }
        return true;
    }

    /** Closes the round that ends here, then opens the next or finishes. */
    private List<DecisionRequested> cross(Boundary boundary, FeedLocation location, Journal journal) {
        boolean last = boundary.round() > spec.rounds();
        if (last) {
            seats.cancelPending(journal);
        }
        seats.expireRemainders(journal);
        int closing = rounds.current();
        seats.mark(closing, boundary.sealedAt(), journal);
        if (closing > 0) {
            link();
            List<Standing> standings = seats.standings();
            journal.tell(new RoundClosed(id, lastFrame, closing, boundary.sealedAt(), standings, hash));
        }
        if (last) {
            finish(boundary, journal);
            return List.of();
        }
        boolean running = lifecycle instanceof Lifecycle.Running;
        return rounds.begin(Question.at(boundary, lastFrame, location), boundary.opensRound(), running, journal);
    }

    private void finish(Boundary boundary, Journal journal) {
        lifecycle = lifecycle.finished();
        rounds.end();
        List<Standing> standings = seats.standings();
        journal.tell(new CompetitionFinished(id, lastFrame, boundary.sealedAt(), spec.rounds(), standings, hash));
    }

    /** Adds a link to the chain over everything posted since the last one. */
    private void link() {
        hash = HashChain.next(hash, unchained);
        unchained.clear();
    }

    /** Where the competition stands. */
    public CompetitionStatus status() {
        return lifecycle.status();
    }

    /** The last frame applied; −1 before the first. */
    public long lastFrame() {
        return lastFrame;
    }

    /** The round of the last boundary that can open one; 0 before the first. */
    public int currentRound() {
        return rounds.current();
    }

    /** The last round whose decisions are all in or missed, or that opened for nobody. */
    public int decidedRound() {
        return rounds.decided();
    }

    /** The last link of the hash chain. */
    public String roundHash() {
        return hash;
    }

    /** Seats by equity at the last marks. */
    public List<Standing> standings() {
        return seats.standings();
    }
}
