package org.tradingarena.schema.event.decision;

import java.util.List;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;

/** A decision that could be read. The books still judge it. */
public record DecisionMade(
        CompetitionId competitionId,
        int round,
        SeatId seatId,
        String requestId,
        DecisionOutcome outcome,
        List<Intent> intents,
        DecisionTrail trail)
        implements DecisionAnswer {

    public DecisionMade {
        intents = List.copyOf(intents);
    }
}
