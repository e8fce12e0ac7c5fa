package org.tradingarena.engine.referee;

import java.util.List;
import org.tradingarena.schema.types.SeatId;

/**
 * The life of a round. A transition is a method of the state it leaves.
 *
 * <pre>
 * Idle ──boundary──► Open ──last answer, or window over──► Decided ──next boundary──► Open …
 *  └──boundary while a lockstep competition is paused──► Withheld ──resume──► Open
 * </pre>
 */
sealed interface Round {
    /** No round has opened yet, or the last boundary opened none. */
    record Idle() implements Round {}

    /** The boundary has come, but the competition is paused; the market waits, so nothing is lost. */
    record Withheld(Question question) implements Round {
        Round open(List<SeatId> seats) {
            return Round.open(question, seats);
        }
    }

    /**
     * The seats have been asked.
     *
     * @param waiting seats without an answer, in the order of the specification; never empty
     */
    record Open(Question question, int answered, List<SeatId> waiting) implements Round {
        public Open {
            waiting = Waiting.of(waiting);
        }

        /** One seat has answered; the round is decided when it was the last. */
        Round answeredBy(SeatId seat) {
            List<SeatId> left = Waiting.of(waiting).without(seat);
            return left.isEmpty() ? new Decided(question, answered + 1, 0) : new Open(question, answered + 1, left);
        }

        /** The window is over; whoever has not answered has missed it. */
        Decided expired() {
            return new Decided(question, answered, waiting.size());
        }
    }

    /** All answers are in or missed. */
    record Decided(Question question, int answered, int missed) implements Round {}

    /** A round that begins with its question; one without seats is decided at once. */
    static Round open(Question question, List<SeatId> seats) {
        return seats.isEmpty() ? new Decided(question, 0, 0) : new Open(question, 0, seats);
    }
}
