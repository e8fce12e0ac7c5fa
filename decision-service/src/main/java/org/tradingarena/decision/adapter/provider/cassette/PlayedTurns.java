package org.tradingarena.decision.adapter.provider.cassette;

import java.time.LocalDate;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.ModelCall;
import org.tradingarena.decision.application.ModelClient;
import org.tradingarena.decision.application.ModelReply;
import org.tradingarena.decision.application.PricingDays;

/**
 * In place of the gates while a cassette plays: the n-th time that a seat asks the same, it takes the n-th recorded turn. A call
 * without a turn goes on to the player, which says what is missing.
 */
final class PlayedTurns implements ModelClient, PricingDays {

    private final CassetteTurns turns;
    private final ModelClient models;

    /** @param models over the player */
    PlayedTurns(CassetteTurns turns, ModelClient models) {
        this.turns = turns;
        this.models = models;
    }

    @Override
    public ModelReply ask(ModelCall call, Deadline deadline) throws InterruptedException {
        CassetteTurn turn = turns.next(CanonicalCall.key(call));
        return turn == null ? models.ask(call, deadline) : turn.taken(call, deadline, models);
    }

    @Override
    public LocalDate of(ModelCall call) {
        CassetteTurn turn = turns.peek(CanonicalCall.key(call));
        return turn == null ? call.asking().day() : turn.day();
    }
}
