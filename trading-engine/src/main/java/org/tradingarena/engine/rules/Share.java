package org.tradingarena.engine.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tradingarena.schema.event.market.SymbolSnapshot;

/** The fraction of its cash that a rule puts into each symbol. */
final class Share {
    private static final int DECIMALS = 6;

    private Share() {}

    /**
     * An equal part of the cash for each symbol that is not held, so that a seat which enters one after the other ends up
     * evenly spread. Rounded down to 6 decimals and capped by the risk limits.
     */
    static BigDecimal of(BigDecimal size, RuleTurn turn) {
        long free = 0;
        for (SymbolSnapshot symbol : turn.snapshot().symbols()) {
            free += turn.holds(symbol.symbol()) ? 0 : 1;
        }
        BigDecimal parts = BigDecimal.valueOf(Math.max(1, free));
        return size.divide(parts, DECIMALS, RoundingMode.DOWN).min(turn.risk().maxPositionFraction());
    }
}
