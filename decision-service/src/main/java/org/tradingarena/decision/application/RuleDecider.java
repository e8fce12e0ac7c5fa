package org.tradingarena.decision.application;

import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.reply.ReadReply;
import org.tradingarena.engine.rules.InvalidRule;
import org.tradingarena.engine.rules.RuleCatalogue;
import org.tradingarena.engine.rules.RuleTurn;
import org.tradingarena.schema.event.decision.DecisionOutcome;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.market.Snapshot;

/** Lets a rule of the engine decide: a pure function, done within microseconds, so the deadline is never near. */
public final class RuleDecider implements Decider {

    @Override
    public Thought decide(DecisionRequested request, Snapshot snapshot, Deadline deadline) {
        try {
            return Thought.free(new ReadReply.Decision(
                    DecisionOutcome.VALID,
                    RuleCatalogue.rule(request.seat().decider()).decide(RuleTurn.of(request, snapshot))));
        } catch (InvalidRule invalid) {
            throw new DeciderFailure(FailureCode.RULE_INVALID, String.valueOf(invalid.getMessage()));
        }
    }
}
