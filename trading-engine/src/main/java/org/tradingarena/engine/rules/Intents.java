package org.tradingarena.engine.rules;

import java.math.BigDecimal;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.types.Symbol;

/** Intents as rules write them: always sure of themselves. */
final class Intents {
    private Intents() {}

    static Intent buy(Symbol symbol, BigDecimal fraction, String why) {
        return Intent.enterLong(symbol, fraction, BigDecimal.ONE, why);
    }

    static Intent sell(Symbol symbol, String why) {
        return Intent.close(symbol, BigDecimal.ONE, why);
    }

    static Intent hold(Symbol symbol, String why) {
        return Intent.hold(symbol, BigDecimal.ONE, why);
    }
}
