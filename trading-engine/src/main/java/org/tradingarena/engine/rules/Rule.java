package org.tradingarena.engine.rules;

import java.util.List;
import org.tradingarena.schema.event.decision.Intent;

/** A decider without a model: the same turn always gives the same intents, one per symbol of the snapshot. */
@FunctionalInterface
public interface Rule {
    /** Decides. Every intent says in words why. */
    List<Intent> decide(RuleTurn turn);
}
