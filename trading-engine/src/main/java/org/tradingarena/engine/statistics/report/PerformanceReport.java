package org.tradingarena.engine.statistics.report;

import java.util.ArrayList;
import java.util.List;
import org.tradingarena.engine.statistics.performance.DrawdownHistory;

/**
 * The performance of one seat: every figure with its value or the reason why there is none, its unit and its
 * convention. The same measures in the same order for every input. Ratios per round are always given, those per year
 * from 30 days of data on.
 */
public record PerformanceReport(List<ReportedMeasure> measures) {

    public PerformanceReport {
        measures = List.copyOf(measures);
    }

    /** The report on an input; never fails for lack of data. */
    public static PerformanceReport of(PerformanceInput input) {
        EquityRecord equity = input.equity();
        Evidence evidence = new Evidence(equity);
        DrawdownHistory drawdowns = DrawdownHistory.of(
                equity.samples().stream().mapToDouble(EquitySample::amount).toArray());
        List<ReportedMeasure> measures = new ArrayList<>();
        measures.addAll(GrowthSection.of(input, evidence, drawdowns));
        measures.addAll(DrawdownSection.of(equity, drawdowns));
        measures.addAll(SeriesSection.of(equity.roundPath(), "Round"));
        measures.addAll(SeriesSection.of(equity.dayPath(), "Day"));
        measures.addAll(AnnualSection.of(input, evidence));
        measures.addAll(DeflationSection.of(input));
        measures.addAll(BenchmarkSection.of(input, evidence));
        measures.addAll(TradeSection.of(input.trading().closed()));
        measures.addAll(ActivitySection.of(input, evidence));
        return new PerformanceReport(measures);
    }

    /**
     * The measure of a name.
     *
     * @throws IllegalArgumentException when no measure has the name
     */
    public ReportedMeasure named(String name) {
        return measures.stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no measure is named " + name));
    }
}
