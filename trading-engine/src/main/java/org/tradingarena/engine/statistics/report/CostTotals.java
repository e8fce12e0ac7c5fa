package org.tradingarena.engine.statistics.report;

import java.math.BigDecimal;
import org.tradingarena.schema.types.Money;

/**
 * What trading and thinking cost in all; positive is a cost.
 *
 * @param funding negative when more was received than paid
 * @param slippage contained in the fill prices and told apart here, as are spread and latency
 * @param inferenceUsd paid to model providers, outside the books
 */
public record CostTotals(
        Money fees, Money funding, Money slippage, Money spread, Money latency, BigDecimal inferenceUsd) {

    /** Costs of an account that has not traded. */
    public static final CostTotals NONE =
            new CostTotals(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, BigDecimal.ZERO);

    Money ofTrading() {
        return fees.plus(funding).plus(slippage).plus(spread).plus(latency);
    }
}
