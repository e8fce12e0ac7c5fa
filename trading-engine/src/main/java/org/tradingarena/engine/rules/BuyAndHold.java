package org.tradingarena.engine.rules;

import java.math.BigDecimal;
import java.util.List;
import org.tradingarena.schema.event.decision.Intent;

/** Buys every symbol in equal parts at the first chance and never sells. */
record BuyAndHold(BigDecimal size) implements Rule {
    @Override
    public List<Intent> decide(RuleTurn turn) {
        BigDecimal share = Share.of(size, turn);
        return turn.snapshot().symbols().stream()
                .map(symbol -> turn.holds(symbol.symbol())
                        ? Intents.hold(symbol.symbol(), "already holding")
                        : Intents.buy(symbol.symbol(), share, "buy once and hold"))
                .toList();
    }
}
