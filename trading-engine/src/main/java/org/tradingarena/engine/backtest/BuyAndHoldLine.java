package org.tradingarena.engine.backtest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.tradingarena.engine.market.FrameGrid;
import org.tradingarena.engine.statistics.report.DayEnds;
import org.tradingarena.engine.statistics.report.EquityRecord;
import org.tradingarena.engine.statistics.report.EquitySample;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;

/**
 * The benchmark: the initial cash in equal parts in every symbol, bought at the values of the first boundary and held,
 * without lots, spread, slippage and funding.
 *
 * <pre>
 * equity(t) = initial cash ÷ (1 + fee rate) × mean over the symbols of value(t) ÷ value(first boundary)
 * </pre>
 */
final class BuyAndHoldLine {
    private final FrameGrid grid;
    private final Money initialCash;
    private final BigDecimal invested;
    private final List<Price> paid = new ArrayList<>();
    private final AmountSeries equity = new AmountSeries();

    BuyAndHoldLine(CompetitionSpec spec) {
        grid = FrameGrid.of(spec);
        initialCash = spec.initialCash();
        invested = initialCash.value().divide(BigDecimal.ONE.add(spec.costs().feeRate()), MathContext.DECIMAL64);
    }

    /** Takes the bars of the next boundary. */
    void boundary(List<Bar> bars) {
        if (paid.isEmpty()) {
            bars.forEach(bar -> paid.add(bar.value()));
            return;
        }
        BigDecimal growth = BigDecimal.ZERO;
        for (int i = 0; i < bars.size(); i++) {
            growth = growth.add(bars.get(i).value().value().divide(paid.get(i).value(), MathContext.DECIMAL64));
        }
        BigDecimal mean = growth.divide(BigDecimal.valueOf(bars.size()), MathContext.DECIMAL64);
        equity.add(new Money(invested.multiply(mean, MathContext.DECIMAL64)));
    }

    /** The curve over the ends of all rounds. */
    EquityRecord record() {
        return recordOf(equity, grid, initialCash);
    }

    /** A curve whose first amount is that at the end of round 1. */
    static EquityRecord recordOf(AmountSeries equity, FrameGrid grid, Money initialCash) {
        EquitySample start = new EquitySample(grid.start(), initialCash);
        List<EquitySample> samples = new ArrayList<>(equity.size());
        for (int i = 0; i < equity.size(); i++) {
            samples.add(new EquitySample(grid.closeTime(grid.boundaryFrame(i + 2)), equity.get(i)));
        }
        return new EquityRecord(start, samples, DayEnds.of(start, samples));
    }
}
