package org.tradingarena.schema.event.decision;

import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;

/** The answer of one seat in one round; unique by (competition, round, seat), the first one wins. */
public sealed interface DecisionAnswer extends ArenaEvent permits DecisionMade, DecisionFailed {

    CompetitionId competitionId();

    int round();

    SeatId seatId();

    /** The question this answers: {@link DecisionRequested#requestId()}. */
    String requestId();

    DecisionTrail trail();
}
