package org.tradingarena.engine.referee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.books.FrameDesk;
import org.tradingarena.engine.books.Journal;
import org.tradingarena.engine.books.LossWatch;
import org.tradingarena.engine.books.Marks;
import org.tradingarena.engine.books.OpeningCapital;
import org.tradingarena.engine.books.OrderDesk;
import org.tradingarena.engine.books.Refusal;
import org.tradingarena.engine.books.SeatBook;
import org.tradingarena.engine.books.Valuation;
import org.tradingarena.engine.books.Venue;
import org.tradingarena.engine.invalidation.LatestIndicators;
import org.tradingarena.engine.statistics.Ranking;
import org.tradingarena.engine.statistics.Score;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.ledger.AccountMarked;
import org.tradingarena.schema.event.ledger.SeatHalted;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;

/** The seats of a competition in the order of its specification. What one seat does never reaches another. */
final class SeatTable {
    private final CompetitionSpec spec;
    private final Marks marks;
    private final OrderDesk orderDesk;
    private final FrameDesk frameDesk;
    private final Map<SeatId, Integer> indexes = new HashMap<>();
    private final SeatState[] seats;
    private final Waiting everybody;
    /** The book of each seat when it was last seen at rest. */
    private final @Nullable SeatBook[] resting;
    /** What each book was worth when it was last valued. */
    private final @Nullable Worth[] worths;

    /** @param states one per seat of the specification, in its order */
    SeatTable(CompetitionSpec spec, Venue venue, Marks marks, LatestIndicators indicators, List<SeatState> states) {
        this.spec = spec;
        this.marks = marks;
        this.orderDesk = new OrderDesk(venue, marks);
        this.frameDesk = new FrameDesk(venue, marks, indicators);
        this.seats = states.toArray(SeatState[]::new);
        spec.seats().forEach(seat -> indexes.put(seat.seatId(), indexes.size()));
        this.everybody = Waiting.of(spec.seats().stream().map(SeatSpec::seatId).toList());
        this.resting = new @Nullable SeatBook[seats.length];
        this.worths = new @Nullable Worth[seats.length];
    }

    /** Seats as they begin. */
    static List<SeatState> asTheyBegin(CompetitionSpec spec) {
        return spec.seats().stream()
                .map(seat -> SeatState.of(SeatBook.opened(seat.seatId(), spec.initialCash()), spec.initialCash()))
                .toList();
    }

    OrderDesk orderDesk() {
        return orderDesk;
    }

    List<SeatState> states() {
        return List.of(seats);
    }

    /** All seats, in the form in which a round waits for them. */
    List<SeatId> ids() {
        return everybody;
    }

    /** Whether a condition of any seat is watched, so that the indicators of the last boundary are still needed. */
    boolean watchesConditions() {
        for (SeatState seat : seats) {
            if (seat.book().watchesConditions()) {
                return true;
            }
        }
        return false;
    }

    /** Place of a seat; −1 when it does not play here. */
    int indexOf(SeatId seat) {
        return indexes.getOrDefault(seat, -1);
    }

    SeatState get(int index) {
        return seats[index];
    }

    void put(int index, SeatState state) {
        seats[index] = state;
    }

    void payIn(Journal journal) {
        for (int i = 0; i < seats.length; i++) {
            SeatId seat = seats[i].book().seatId();
            seats[i] = seats[i].with(OpeningCapital.paidIn(
                    seat, spec.initialCash(), spec.market().start(), journal));
        }
    }

    void apply(MarketFrame frame, Journal journal) {
        boolean funding = FrameDesk.paysFunding(frame);
        for (int i = 0; i < seats.length; i++) {
            SeatBook book = seats[i].book();
            if (funding || !isAtRest(i, book)) {
                seats[i] = seats[i].with(frameDesk.apply(book, frame, journal));
            }
        }
    }

    /** Books do not change, so one that was seen at rest is not looked at again. */
    @SuppressWarnings("ReferenceEquality") // the same object, not an equal one: books never change
    private boolean isAtRest(int index, SeatBook book) {
        if (resting[index] == book) {
            return true;
        }
        boolean rests = book.atRest();
        resting[index] = rests ? book : null;
        return rests;
    }

    /** The worth of a seat's book at the marks, computed once for each book and each change of the marks. */
    private Worth worth(int index) {
        SeatBook book = seats[index].book();
        Worth known = worths[index];
        if (known == null || !known.isOf(book, marks)) {
            known = Worth.of(book, marks);
            worths[index] = known;
        }
        return known;
    }

    void expireRemainders(Journal journal) {
        for (int i = 0; i < seats.length; i++) {
            seats[i] = seats[i].with(frameDesk.expireRemainders(seats[i].book(), journal));
        }
    }

    void cancelPending(Journal journal) {
        for (int i = 0; i < seats.length; i++) {
            seats[i] = seats[i].with(orderDesk.cancelAll(seats[i].book(), Refusal.COMPETITION_ENDED, journal));
        }
    }

    void mark(int closingRound, Instant time, Journal journal) {
        for (int i = 0; i < seats.length; i++) {
            SeatBook book = seats[i].book();
            Worth worth = worth(i);
            Valuation valuation = worth.valuation();
            LossWatch watch = book.watch().after(time, worth.equity(), spec.risk());
            SeatBook watched = book.watched(watch);
            seats[i] = seats[i].with(watched).marked(worth.equity());
            worths[i] = worth.like(watched);
            journal.tell(new AccountMarked(
                    journal.competitionId(),
                    journal.frame(),
                    closingRound,
                    book.seatId(),
                    time,
                    book.cash(),
                    valuation.positionsValue(),
                    worth.equity(),
                    valuation.unrealised(),
                    valuation.exposure()));
            tellHalt(book, watch.halt(), time, journal);
        }
    }

    private static void tellHalt(SeatBook before, LossWatch.@Nullable Halt halt, Instant time, Journal journal) {
        LossWatch.Halt earlier = before.watch().halt();
        if (halt == null || (earlier != null && earlier.code() == halt.code())) {
            return;
        }
        journal.tell(new SeatHalted(
                journal.competitionId(),
                journal.frame(),
                before.seatId(),
                time,
                halt.code().name(),
                halt.until(),
                Map.of(
                        "loss",
                        halt.loss().toPlainString(),
                        "limit",
                        halt.limit().toPlainString())));
    }

    List<Standing> standings() {
        List<Score> scores = new ArrayList<>(seats.length);
        for (int i = 0; i < seats.length; i++) {
            scores.add(score(spec.seats().get(i), i));
        }
        return Ranking.of(scores, spec.initialCash());
    }

    List<DecisionRequested> ask(CompetitionId competition, Question question) {
        List<DecisionRequested> requests = new ArrayList<>(seats.length);
        for (int i = 0; i < seats.length; i++) {
            seats[i] = seats[i].asked();
            requests.add(new DecisionRequested(
                    competition,
                    question.round(),
                    spec.seats().get(i),
                    spec.seed(),
                    question.sealedAt(),
                    spec.market().start(),
                    seats[i].invocations(),
                    AccountReport.of(seats[i], worth(i).equity(), marks, spec),
                    spec.risk(),
                    spec.costs(),
                    question.snapshot()));
        }
        return requests;
    }

    private Score score(SeatSpec seat, int index) {
        SeatState state = seats[index];
        return new Score(
                seat.seatId(),
                seat.name(),
                worth(index).valuation(),
                state.book().totals(),
                state.drawdown(),
                state.failures(),
                state.spent().costUsd());
    }
}
