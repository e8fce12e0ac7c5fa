package org.tradingarena.engine.statistics.report;

import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.statistics.performance.Trials;

/**
 * Everything a performance report is made from.
 *
 * @param benchmark buy-and-hold of the same symbols from the same start, net of one entry fee, sampled at the same
 *     moments as the seat; null when there is none
 * @param trials how many deciders were tried, and the variance of their Sharpe ratios per round; null when not known
 */
public record PerformanceInput(
        EquityRecord equity,
        TradingRecord trading,
        @Nullable EquityRecord benchmark,
        @Nullable Trials trials,
        Conventions conventions) {

    public PerformanceInput {
        if (benchmark != null && !benchmark.isSampledLike(equity)) {
            throw new IllegalArgumentException("the benchmark is not sampled at the moments of the seat");
        }
    }
}
