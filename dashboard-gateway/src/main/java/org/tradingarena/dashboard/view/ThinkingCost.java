package org.tradingarena.dashboard.view;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the model of a seat cost so far, in US dollars by the price book.
 *
 * @param costUsd four decimals, half-even
 * @param budgetUsd what the seat may spend in the competition; null for no limit
 * @param leftUsd of the budget, rounded like the cost, not below zero; null without one
 * @param exhausted whether the seat was stopped because its budget is spent
 */
public record ThinkingCost(
        BigDecimal costUsd,
        @Nullable BigDecimal budgetUsd,
        @Nullable BigDecimal leftUsd,
        boolean exhausted) {

    static ThinkingCost of(BigDecimal spent, @Nullable BigDecimal budget, boolean exhausted) {
        return new ThinkingCost(
                Words.dollars(spent),
                budget,
                budget == null ? null : Words.dollars(budget.subtract(spent).max(BigDecimal.ZERO)),
                exhausted);
    }
}
