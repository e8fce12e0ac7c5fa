package org.tradingarena.engine.referee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.books.InvariantViolated;
import org.tradingarena.engine.books.Journal;
import org.tradingarena.engine.books.Marks;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.engine.books.Venue;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.decision.SnapshotRef;
import org.tradingarena.schema.event.ledger.CompetitionFinished;
import org.tradingarena.schema.event.ledger.CompetitionPaused;
import org.tradingarena.schema.event.ledger.CompetitionResumed;
import org.tradingarena.schema.event.ledger.CompetitionStarted;
import org.tradingarena.schema.event.ledger.CompetitionStopped;
import org.tradingarena.schema.event.ledger.MarkPrice;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.ledger.RoundDecided;
import org.tradingarena.schema.event.ledger.RoundOpened;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;

/**
 * One competition as a fold over frames, answers and commands: same inputs in the same order, same bytes out.
 *
 * <p>A frame is applied in this order: pending orders at the open, marks, the end of a live window, then the boundary.
 * Not thread-safe. An {@link InvariantViolated} leaves the fold unusable; the caller drops it and commits nothing.
 */
public final class CompetitionFold {
    private final CompetitionId id;
    private final CompetitionSpec spec;
    private final Marks marks;
    private final SeatTable seats;
    private final AnswerDesk answers;
    private final List<Posting> unchained;
    private Lifecycle lifecycle;
    private Round round;
    private long lastFrame;
    private Instant nextOpen;
    private int ordinal;
    private int boundaryRound;
    private int decidedRound;
    private String hash;

    private CompetitionFold(CompetitionId id, CompetitionSpec spec, FoldState state) {
        this.id = id;
        this.spec = spec;
        Venue venue = new Venue(spec);
        this.marks = new Marks(venue);
        state.marks().forEach(marks::set);
        this.seats = new SeatTable(spec, venue, marks, state.seats());
        this.answers = new AnswerDesk(spec, seats);
        this.unchained = new ArrayList<>(state.unchained());
        this.lifecycle = Lifecycle.of(state.status());
        this.round = state.round().round();
        this.lastFrame = state.lastFrame();
        this.nextOpen = spec.market().start().plus(spec.market().step().multipliedBy(lastFrame + 1));
        this.ordinal = state.ordinal();
        this.boundaryRound = state.boundaryRound();
        this.decidedRound = state.decidedRound();
        this.hash = state.hash();
    }

    /** A competition that has been created and not started. */
    public static CompetitionFold open(CompetitionId id, CompetitionSpec spec) {
        return new CompetitionFold(
                id,
                spec,
                new FoldState(
                        CompetitionStatus.CREATED,
                        -1,
                        0,
                        0,
                        0,
                        RoundState.of(new Round.Idle()),
                        List.of(),
                        SeatTable.empty(spec),
                        HashChain.begin(spec),
                        List.of()));
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
                boundaryRound,
                decidedRound,
                RoundState.of(round),
                marks.known(),
                seats.states(),
                hash,
                unchained);
    }

    /**
     * Applies the next frame. Ignored once the competition has ended.
     *
     * <p>Throws {@link InvariantViolated} with {@code SEQUENCE_GAP} unless it is frame {@code lastFrame + 1} at its time,
     * with {@code ROUND_OUT_OF_ORDER} for a boundary of another round than the next, and with {@code LOCKSTEP_BROKEN} when
     * the market of a lockstep competition did not wait for the decisions.
     */
    public Outcome apply(MarketFrame frame, FeedLocation location) {
        if (hasEnded()) {
            return Outcome.NOTHING;
        }
        check(frame);
        Journal journal = new Journal(id, frame.frame());
        if (seats.anyPending()) {
            seats.fill(frame, journal);
            unchained.addAll(journal.postings());
        }
        marks.take(frame.bars());
        lastFrame = frame.frame();
        nextOpen = frame.closeTime();
        ordinal = 0;
        if (round instanceof Round.Open open && windowIsOver(open, frame)) {
            expire(open, journal);
        }
        Boundary boundary = frame.boundary();
        List<DecisionRequested> requests = boundary == null ? List.of() : cross(boundary, location, journal);
        return Outcome.of(journal, requests, null);
    }

    /**
     * Places an answer after the last frame. The first answer of a seat in a round wins; a copy only adds its cost, and
     * like an answer that nobody asked for it has no admission.
     */
    public Outcome admit(SeatAnswer answer) {
        int index = seats.indexOf(answer.seatId());
        if (hasEnded() || index < 0 || answer.round() > boundaryRound) {
            return Outcome.NOTHING;
        }
        Journal journal = new Journal(id, lastFrame);
        if (round instanceof Round.Open open
                && open.question().round() == answer.round()
                && open.waiting().contains(answer.seatId())) {
            answers.inTime(index, answer, open.question(), ordinal, journal);
            enter(open.answeredBy(answer.seatId()), journal);
        } else if (seats.get(index).missedRounds().contains(answer.round())) {
            answers.late(index, answer, ordinal, journal);
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
        Journal journal = new Journal(id, lastFrame);
        lifecycle = next;
        List<DecisionRequested> requests = List.of();
        switch (command) {
            case Command.Start start -> start(start, journal);
            case Command.Pause pause -> journal.tell(new CompetitionPaused(id, lastFrame));
            case Command.Resume resume -> requests = resume(journal);
            case Command.Stop stop -> stop(stop, journal);
        }
        return Outcome.of(journal, requests, new Admission(lastFrame, ordinal++));
    }

    private void start(Command.Start start, Journal journal) {
        journal.tell(new CompetitionStarted(id, lastFrame, start.name(), spec, hash));
        seats.payIn(journal);
        unchained.addAll(journal.postings());
    }

    private List<DecisionRequested> resume(Journal journal) {
        journal.tell(new CompetitionResumed(id, lastFrame));
        return round instanceof Round.Withheld withheld ? openRound(withheld.question(), journal) : List.of();
    }

    private void stop(Command.Stop stop, Journal journal) {
        seats.cancelPending(journal);
        round = new Round.Idle();
        link();
        journal.tell(new CompetitionStopped(id, lastFrame, stop.reason(), seats.standings(), hash));
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
        if (spec.lockstep() && decidedRound < boundaryRound) {
            throw new InvariantViolated("LOCKSTEP_BROKEN", "frame=" + frame.frame() + " undecided=" + boundaryRound);
        }
    }

    private boolean windowIsOver(Round.Open open, MarketFrame frame) {
        Instant end = open.question().sealedAt().plus(spec.decisionWindow());
        return !frame.openTime().isBefore(end) || frame.boundary() != null;
    }

    private void expire(Round.Open open, Journal journal) {
        for (SeatId seat : open.waiting()) {
            answers.missed(seat, open.question().round(), journal);
        }
        enter(open.expired(), journal);
    }

    private void enter(Round next, Journal journal) {
        round = next;
        if (next instanceof Round.Decided decided) {
            decidedRound = decided.question().round();
            journal.tell(new RoundDecided(id, lastFrame, decidedRound, decided.answered(), decided.missed()));
        }
    }

    private List<DecisionRequested> cross(Boundary boundary, FeedLocation location, Journal journal) {
        if (boundary.round() != boundaryRound + 1) {
            throw new InvariantViolated(
                    "ROUND_OUT_OF_ORDER", "expected=" + (boundaryRound + 1) + " got=" + boundary.round());
        }
        boolean last = boundary.round() > spec.rounds();
        if (last) {
            seats.cancelPending(journal);
        }
        seats.mark(boundaryRound, boundary.sealedAt(), journal);
        if (boundaryRound > 0) {
            link();
            journal.tell(new RoundClosed(
                    id, lastFrame, boundaryRound, boundary.sealedAt(), seats.standings(), hash));
        }
        boundaryRound = boundary.round();
        return last ? finish(boundary, journal) : begin(boundary, location, journal);
    }

    private List<DecisionRequested> finish(Boundary boundary, Journal journal) {
        lifecycle = switch (lifecycle) {
            case Lifecycle.Running running -> running.finish();
            case Lifecycle.Paused paused -> paused.finish();
            case Lifecycle.Created created -> created;
            case Lifecycle.Ended ended -> ended;
        };
        round = new Round.Idle();
        decidedRound = boundaryRound;
        List<Standing> standings = seats.standings();
        journal.tell(new CompetitionFinished(id, lastFrame, boundary.sealedAt(), spec.rounds(), standings, hash));
        return List.of();
    }

    private List<DecisionRequested> begin(Boundary boundary, FeedLocation location, Journal journal) {
        Question question = new Question(
                boundary.round(),
                boundary.sealedAt(),
                new SnapshotRef(location.partition(), location.offset(), lastFrame, boundary.snapshotSha256()),
                boundary.snapshot().symbols().stream()
                        .map(symbol -> new MarkPrice(symbol.symbol(), symbol.lastClose()))
                        .toList());
        if (boundary.opensRound() && lifecycle instanceof Lifecycle.Running) {
            return openRound(question, journal);
        }
        if (boundary.opensRound() && spec.lockstep()) {
            round = new Round.Withheld(question);
        } else {
            round = new Round.Idle();
            decidedRound = question.round();
        }
        return List.of();
    }

    private List<DecisionRequested> openRound(Question question, Journal journal) {
        journal.tell(new RoundOpened(
                id, lastFrame, question.round(), question.sealedAt(), question.snapshot(), question.prices()));
        List<DecisionRequested> requests = seats.ask(id, question);
        enter(Round.open(question, seats.ids()), journal);
        return requests;
    }

    /** Adds a link to the chain over everything posted since the last one. */
    private void link() {
        hash = HashChain.next(hash, unchained);
        unchained.clear();
    }

    private boolean hasEnded() {
        return lifecycle instanceof Lifecycle.Ended;
    }

    /** Where the competition stands. */
    public CompetitionStatus status() {
        return lifecycle.status();
    }

    /** The last frame applied; −1 before the first. */
    public long lastFrame() {
        return lastFrame;
    }

    /** The round of the last boundary; 0 before the first. */
    public int currentRound() {
        return boundaryRound;
    }

    /** The last round whose decisions are all in or missed, or that opened for nobody. */
    public int decidedRound() {
        return decidedRound;
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
