package org.tradingarena.portfolio.reading;

import java.math.BigDecimal;

/**
 * Sums over all fills of a seat, in quote currency.
 *
 * @param notional Σ quantity × price
 */
public record FillTotals(String seat, BigDecimal notional, BigDecimal slippage, BigDecimal spread, BigDecimal latency) {

    static final String QUERY = """
            select new org.tradingarena.portfolio.reading.FillTotals(
                   seat, sum(quantity * price), sum(slippageCost), sum(spreadCost), sum(latencyCost))
              from FillRow where competition = :id group by seat""";

    static FillTotals none(String seat) {
        return new FillTotals(seat, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
