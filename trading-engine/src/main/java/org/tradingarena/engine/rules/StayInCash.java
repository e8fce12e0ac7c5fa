package org.tradingarena.engine.rules;

import java.util.List;
import org.tradingarena.schema.event.decision.Intent;

/** Never trades; the line to beat. */
record StayInCash() implements Rule {
    @Override
    public List<Intent> decide(RuleTurn turn) {
        return turn.snapshot().symbols().stream()
                .map(symbol -> Intents.hold(symbol.symbol(), "stays in cash"))
                .toList();
    }
}
