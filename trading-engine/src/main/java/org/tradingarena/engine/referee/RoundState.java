package org.tradingarena.engine.referee;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.SeatId;

/** A {@link Round} in a form that JSON can keep. */
public record RoundState(Phase phase, @Nullable Question question, int answered, int missed, List<SeatId> waiting) {
    public RoundState {
        waiting = List.copyOf(waiting);
    }

    /** Name of the state. */
    public enum Phase {
        IDLE,
        WITHHELD,
        OPEN,
        DECIDED
    }

    static RoundState of(Round round) {
        return switch (round) {
            case Round.Idle idle -> new RoundState(Phase.IDLE, null, 0, 0, List.of());
            case Round.Withheld withheld -> new RoundState(Phase.WITHHELD, withheld.question(), 0, 0, List.of());
            case Round.Open open -> new RoundState(Phase.OPEN, open.question(), open.answered(), 0, open.waiting());
            case Round.Decided decided ->
                new RoundState(Phase.DECIDED, decided.question(), decided.answered(), decided.missed(), List.of());
        };
    }

    Round round() {
        if (question == null) {
            return new Round.Idle();
        }
        return switch (phase) {
            case IDLE -> new Round.Idle();
            case WITHHELD -> new Round.Withheld(question);
            case OPEN -> new Round.Open(question, answered, waiting);
            case DECIDED -> new Round.Decided(question, answered, missed);
        };
    }
}
