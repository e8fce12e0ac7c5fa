package org.tradingarena.engine.statistics.report;

import java.time.Instant;
import org.tradingarena.engine.statistics.performance.Holding;
import org.tradingarena.schema.types.Money;

/**
 * A position from its first fill to its last.
 *
 * @param netProfit after fees and funding; negative for a loss
 * @param notional absolute value at entry
 */
public record ClosedTrade(Money netProfit, Money notional, Instant opened, Instant closed) {
    Holding holding() {
        return new Holding(opened, closed);
    }
}
