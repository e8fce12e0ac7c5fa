package org.tradingarena.engine.rules;

import java.math.BigDecimal;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.types.Symbol;

/** Intents as rules write them: always sure of themselves. */
final class Intents {
    private Intents() {}

    static Intent buy(Symbol symbol, BigDecimal fraction, String why) {
        return new Intent(symbol, IntentAction.BUY, fraction, BigDecimal.ONE, why);
    }

    static Intent sell(Symbol symbol, String why) {
        return new Intent(symbol, IntentAction.SELL, BigDecimal.ZERO, BigDecimal.ONE, why);
    }

    static Intent hold(Symbol symbol, String why) {
        return new Intent(symbol, IntentAction.HOLD, BigDecimal.ZERO, BigDecimal.ONE, why);
    }
}
