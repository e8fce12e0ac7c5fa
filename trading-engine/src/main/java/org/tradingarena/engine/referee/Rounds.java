package org.tradingarena.engine.referee;

import java.time.Instant;
import java.util.List;
import org.tradingarena.engine.books.InvariantViolated;
import org.tradingarena.engine.books.Journal;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.ledger.RoundDecided;
import org.tradingarena.schema.event.ledger.RoundOpened;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.SeatId;

/** The rounds of a competition: which one is on, who has been asked, and whether the market may go on. */
final class Rounds {
    private final CompetitionSpec spec;
    private final SeatTable seats;
    private final AnswerDesk answers;
    private Round round;
    private int current;
    private int decided;

    Rounds(CompetitionSpec spec, SeatTable seats, FoldState state) {
        this.spec = spec;
        this.seats = seats;
        this.answers = new AnswerDesk(spec, seats);
        this.round = state.round().round();
        this.current = state.boundaryRound();
        this.decided = state.decidedRound();
    }

    /** The round of the last boundary; 0 before the first. */
    int current() {
        return current;
    }

    /** The last round whose decisions are all in or missed, or that opened for nobody. */
    int decided() {
        return decided;
    }

    RoundState state() {
        return RoundState.of(round);
    }

    /** Whether an answer to the round of the last boundary can still become an order. */
    boolean mayTakeOrders() {
        return round instanceof Round.Open || round instanceof Round.Withheld;
    }

    /** Whether a seat still owes its answer to this round. */
    boolean awaits(SeatId seat, int number) {
        return round instanceof Round.Open open
                && open.question().round() == number
                && open.waiting().contains(seat);
    }

    /** Takes an answer that the round {@link #awaits}. */
    void answer(int seat, SeatAnswer answer, int ordinal, Journal journal) {
        if (!(round instanceof Round.Open open)) {
            throw new InvariantViolated("ROUND_NOT_OPEN", "round=" + answer.round());
        }
        answers.inTime(seat, answer, open.question(), ordinal, journal);
        enter(open.answeredBy(answer.seatId()), journal);
    }

    /** Takes an answer to a round that its seat has missed. */
    void answerLate(int seat, SeatAnswer answer, int ordinal, Journal journal) {
        answers.late(seat, answer, ordinal, journal);
    }

    /** Ends a live window: at the first frame that opens at or after its end, and at the next boundary at the latest. */
    void watchWindow(MarketFrame frame, Journal journal) {
        if (!(round instanceof Round.Open open)) {
            return;
        }
        Instant end = open.question().sealedAt().plus(spec.decisionWindow());
        if (frame.openTime().isBefore(end) && frame.boundary() == null) {
            return;
        }
        for (SeatId seat : open.waiting()) {
            answers.missed(seat, open.question().round(), journal);
        }
        enter(open.expired(), journal);
    }

    /** Crosses a boundary: the round opens, waits for a paused lockstep competition to resume, or opens for nobody. */
    List<DecisionRequested> begin(Question question, boolean asks, boolean running, Journal journal) {
        current = question.round();
        if (asks && running) {
            return open(question, journal);
        }
        if (asks && spec.lockstep()) {
            round = new Round.Withheld(question);
        } else {
            round = new Round.Idle();
            decided = current;
        }
        return List.of();
    }

    /** Opens the round that a pause has held back, if there is one. */
    List<DecisionRequested> resume(Journal journal) {
        return round instanceof Round.Withheld withheld ? open(withheld.question(), journal) : List.of();
    }

    /** No round follows. */
    void end() {
        round = new Round.Idle();
    }

    private List<DecisionRequested> open(Question question, Journal journal) {
        journal.tell(new RoundOpened(
                journal.competitionId(),
                journal.frame(),
                question.round(),
                question.sealedAt(),
                question.snapshot(),
                question.prices()));
        List<DecisionRequested> requests = seats.ask(journal.competitionId(), question);
        enter(Round.open(question, seats.ids()), journal);
        return requests;
    }

    private void enter(Round next, Journal journal) {
        round = next;
        if (next instanceof Round.Decided now) {
            decided = now.question().round();
            journal.tell(
                    new RoundDecided(journal.competitionId(), journal.frame(), decided, now.answered(), now.missed()));
        }
    }
}
