package org.tradingarena.engine.referee;

import java.util.ArrayList;
import java.util.List;
import org.tradingarena.engine.books.SeatBook;
import org.tradingarena.engine.statistics.BoundaryReturns;
import org.tradingarena.engine.statistics.Drawdown;
import org.tradingarena.engine.statistics.Ratio;
import org.tradingarena.schema.event.decision.Spent;
import org.tradingarena.schema.types.Money;

/**
 * A seat as the referee knows it: its books, and how it behaves. Constant in size however many rounds are played.
 *
 * @param returns of its equity from boundary to boundary
 * @param invocations how often it has been asked
 * @param failures rounds without a usable decision
 * @param missedRounds the latest rounds whose answer never came; one that comes after all is late
 * @param answeredRound round of the answer recorded last; 0 before the first
 * @param lastAnswer fingerprint of that answer; empty before the first
 */
public record SeatState(
        SeatBook book,
        Drawdown drawdown,
        BoundaryReturns returns,
        Spent spent,
        int invocations,
        int failures,
        List<Integer> missedRounds,
        int answeredRound,
        String lastAnswer) {
    /** Answers later than this many missed rounds are no longer told apart from copies. */
    private static final int MISSED_ROUNDS_KEPT = 32;

    public SeatState {
        missedRounds = List.copyOf(missedRounds);
    }

    static SeatState of(SeatBook book, Money initialCash) {
        return new SeatState(
                book, Drawdown.from(initialCash), BoundaryReturns.NONE, Spent.NOTHING, 0, 0, List.of(), 0, "");
    }

    @SuppressWarnings("ReferenceEquality") // the same object, not an equal one: books never change
    SeatState with(SeatBook next) {
        return next == book
                ? this
                : new SeatState(
                        next, drawdown, returns, spent, invocations, failures, missedRounds, answeredRound, lastAnswer);
    }

    SeatState marked(Money equity) {
        return new SeatState(
                book,
                drawdown.after(equity),
                returns.after(equity),
                spent,
                invocations,
                failures,
                missedRounds,
                answeredRound,
                lastAnswer);
    }

    SeatState asked() {
        return new SeatState(
                book, drawdown, returns, spent, invocations + 1, failures, missedRounds, answeredRound, lastAnswer);
    }

    SeatState answered(SeatAnswer answer, boolean usable) {
        return new SeatState(
                book,
                drawdown,
                returns,
                plus(answer),
                invocations,
                failures + (usable ? 0 : 1),
                missedRounds,
                answer.round(),
                answer.fingerprint());
    }

    SeatState answeredLate(SeatAnswer answer) {
        List<Integer> left = new ArrayList<>(missedRounds);
        left.remove(Integer.valueOf(answer.round()));
        return new SeatState(
                book,
                drawdown,
                returns,
                plus(answer),
                invocations,
                failures,
                left,
                answer.round(),
                answer.fingerprint());
    }

    /**
     * A second answer to the question answered last adds its cost. The same delivery once more does not, and neither does
     * a copy from an earlier round, which after a restart is a redelivery.
     */
    SeatState copied(SeatAnswer answer) {
        if (answer.round() != answeredRound || answer.fingerprint().equals(lastAnswer)) {
            return this;
        }
        return new SeatState(
                book, drawdown, returns, plus(answer), invocations, failures, missedRounds, answeredRound, lastAnswer);
    }

    SeatState missed(int round) {
        List<Integer> rounds = new ArrayList<>(missedRounds);
        rounds.add(round);
        if (rounds.size() > MISSED_ROUNDS_KEPT) {
            rounds.removeFirst();
        }
        return new SeatState(
                book, drawdown, returns, spent, invocations, failures + 1, rounds, answeredRound, lastAnswer);
    }

    private Spent plus(SeatAnswer answer) {
        return new Spent(
                spent.inputTokens() + answer.usage().inputTokens(),
                spent.outputTokens() + answer.usage().outputTokens(),
                Ratio.plain(spent.costUsd().add(answer.costUsd())));
    }
}
