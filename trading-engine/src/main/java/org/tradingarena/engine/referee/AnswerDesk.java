package org.tradingarena.engine.referee;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.books.Journal;
import org.tradingarena.engine.books.SeatBook;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.TokenUsage;
import org.tradingarena.schema.event.ledger.DecisionRecorded;
import org.tradingarena.schema.event.ledger.MarkPrice;
import org.tradingarena.schema.event.ledger.RecordedOutcome;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/** Records answers, and their absence, and lets the usable ones reach the books. */
final class AnswerDesk {
    /** Code of an answer that came after its window. */
    static final String LATE = "DECISION_LATE";

    /** Code of an answer that did not come within its window. */
    static final String MISSED = "DECISION_MISSED";

    /** Ordinal of an absence, which is no admission. */
    private static final int NO_ORDINAL = -1;

    private final CompetitionSpec spec;
    private final SeatTable seats;

    AnswerDesk(CompetitionSpec spec, SeatTable seats) {
        this.spec = spec;
        this.seats = seats;
    }

    /** An answer within its window: recorded, then judged. */
    void inTime(int index, SeatAnswer answer, Question question, int ordinal, Journal journal) {
        boolean usable = answer.outcome() != RecordedOutcome.FAILED;
        record(answer, answer.outcome(), answer.code(), answer.message(), answer.intents(), ordinal, journal);
        SeatState state = seats.get(index).answered(answer, usable);
        SeatBook book = state.book();
        if (usable) {
            book = seats.orderDesk()
                    .admit(
                            book,
                            answer.intents(),
                            question.round(),
                            prices(question),
                            question.sealedAt(),
                            effectiveAt(question, answer),
                            journal);
        }
        seats.put(index, state.with(book));
    }

    /** An answer after its window: recorded, paid for, and otherwise without effect. */
    void late(int index, SeatAnswer answer, int ordinal, Journal journal) {
        record(answer, RecordedOutcome.LATE, LATE, "the window of the round was over", List.of(), ordinal, journal);
        seats.put(index, seats.get(index).answeredLate(answer));
    }

    /** The absence of an answer when the window closes. */
    void missed(SeatId seat, int round, Journal journal) {
        int index = seats.indexOf(seat);
        seats.put(index, seats.get(index).missed(round));
        journal.tell(new DecisionRecorded(
                journal.competitionId(),
                journal.frame(),
                round,
                seat,
                RecordedOutcome.MISSED,
                MISSED,
                "no answer within the window of the round",
                List.of(),
                NO_ORDINAL,
                TokenUsage.NONE,
                BigDecimal.ZERO,
                0));
    }

    private static void record(
            SeatAnswer answer,
            RecordedOutcome outcome,
            @Nullable String code,
            @Nullable String message,
            List<Intent> intents,
            int ordinal,
            Journal journal) {
        journal.tell(new DecisionRecorded(
                journal.competitionId(),
                journal.frame(),
                answer.round(),
                answer.seatId(),
                outcome,
                code,
                message,
                intents,
                ordinal,
                answer.usage(),
                answer.costUsd(),
                answer.thinkingMillis()));
    }

    /** Lockstep charges everybody the same latency; live, each seat pays for its own thinking. */
    private Instant effectiveAt(Question question, SeatAnswer answer) {
        return spec.lockstep()
                ? question.sealedAt().plus(spec.costs().chargedLatency())
                : question.sealedAt().plusMillis(Math.max(0, answer.thinkingMillis()));
    }

    private static Map<Symbol, Price> prices(Question question) {
        Map<Symbol, Price> prices = new HashMap<>();
        for (MarkPrice price : question.prices()) {
            prices.put(price.symbol(), price.price());
        }
        return prices;
    }
}
