package org.tradingarena.engine.referee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tradingarena.engine.books.FillDesk;
import org.tradingarena.engine.books.Journal;
import org.tradingarena.engine.books.Marks;
import org.tradingarena.engine.books.OpeningCapital;
import org.tradingarena.engine.books.OrderDesk;
import org.tradingarena.engine.books.Refusal;
import org.tradingarena.engine.books.SeatBook;
import org.tradingarena.engine.books.Venue;
import org.tradingarena.engine.statistics.Ranking;
import org.tradingarena.engine.statistics.Score;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.ledger.AccountMarked;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;

/** The seats of a competition in the order of its specification. What one seat does never reaches another. */
final class SeatTable {
    private final CompetitionSpec spec;
    private final Marks marks;
    private final OrderDesk orderDesk;
    private final FillDesk fillDesk;
    private final SeatState[] seats;

    /** @param states one per seat of the specification, in its order */
    SeatTable(CompetitionSpec spec, Venue venue, Marks marks, List<SeatState> states) {
        this.spec = spec;
        this.marks = marks;
        this.orderDesk = new OrderDesk(venue, marks);
        this.fillDesk = new FillDesk(venue);
        this.seats = states.toArray(SeatState[]::new);
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

    List<SeatId> ids() {
        return spec.seats().stream().map(SeatSpec::seatId).toList();
    }

    /** Place of a seat; −1 when it does not play here. */
    int indexOf(SeatId seat) {
        for (int i = 0; i < seats.length; i++) {
            if (spec.seats().get(i).seatId().equals(seat)) {
                return i;
            }
        }
        return -1;
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

    void fill(MarketFrame frame, Journal journal) {
        for (int i = 0; i < seats.length; i++) {
            SeatBook book = seats[i].book();
            if (!book.pending().isEmpty()) {
                seats[i] = seats[i].with(fillDesk.apply(book, frame, journal));
            }
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
            Money value = book.positionsValue(marks);
            Money equity = book.cash().plus(value);
            seats[i] = seats[i].marked(equity);
            journal.tell(new AccountMarked(
                    journal.competitionId(),
                    journal.frame(),
                    closingRound,
                    book.seatId(),
                    time,
                    book.cash(),
                    value,
                    equity));
        }
    }

    List<Standing> standings() {
        List<Score> scores = new ArrayList<>(seats.length);
        for (int i = 0; i < seats.length; i++) {
            scores.add(score(spec.seats().get(i), seats[i]));
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
                    AccountReport.of(seats[i], marks, spec.initialCash()),
                    spec.risk(),
                    spec.costs(),
                    question.snapshot()));
        }
        return requests;
    }

    private Score score(SeatSpec seat, SeatState state) {
        SeatBook book = state.book();
        return new Score(
                seat.seatId(),
                seat.name(),
                book.cash().plus(book.positionsValue(marks)),
                book.trades(),
                book.wins(),
                book.realised(),
                book.fees(),
                state.drawdown(),
                state.failures(),
                state.spent().costUsd());
    }
}
