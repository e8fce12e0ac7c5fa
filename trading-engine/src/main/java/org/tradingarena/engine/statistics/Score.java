package org.tradingarena.engine.statistics;

import java.math.BigDecimal;
import org.tradingarena.engine.books.Totals;
import org.tradingarena.engine.books.Valuation;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;

/**
 * What a seat brings to the ranking.
 *
 * @param failures rounds without a usable decision
 * @param costUsd of inference
 */
public record Score(
        SeatId seatId,
        String name,
        Valuation valuation,
        Totals totals,
        Drawdown drawdown,
        int failures,
        BigDecimal costUsd) {
    /** What the ranking goes by. */
    public Money equity() {
        return valuation.equity();
    }
}
