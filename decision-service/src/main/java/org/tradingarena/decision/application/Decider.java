package org.tradingarena.decision.application;

import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.market.Snapshot;

/** What sits on a seat: a model or a rule. */
public interface Decider {

    /**
     * Decides one question within its deadline; a failure is a thought too.
     *
     * @throws DeciderFailure when it cannot begin
     * @throws InterruptedException when the service stops
     */
    Thought decide(DecisionRequested request, Snapshot snapshot, Deadline deadline) throws InterruptedException;
}
