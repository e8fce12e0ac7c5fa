package org.tradingarena.engine.statistics.report;

import java.util.List;
import java.util.function.Function;
import org.tradingarena.engine.statistics.performance.Annualisation;
import org.tradingarena.engine.statistics.performance.Measure;
import org.tradingarena.engine.statistics.performance.Moments;
import org.tradingarena.engine.statistics.performance.ReturnSeries;
import org.tradingarena.engine.statistics.performance.SharpeRatio;
import org.tradingarena.engine.statistics.performance.SortinoRatio;

/** Ratios of the daily returns, scaled to a year when there are enough of them. */
final class AnnualSection {
    private AnnualSection() {}

    static List<ReportedMeasure> of(PerformanceInput input, Evidence evidence) {
        Conventions conventions = input.conventions();
        Annualisation year = conventions.year();
        double[] path = input.equity().dayPath();
        String text = conventions.yearText() + ", daily returns, initial capital included";
        return List.of(
                new ReportedMeasure(
                        "volatility",
                        measure(evidence, path, returns -> year.byRoot(Moments.deviation(returns))),
                        Unit.FRACTION,
                        text + ", sample standard deviation"),
                new ReportedMeasure(
                        "sharpe",
                        measure(evidence, path, r -> SharpeRatio.annual(r, conventions.annualRiskFree(), year)),
                        Unit.RATIO,
                        text + ", sample standard deviation, " + conventions.riskFreeText()),
                new ReportedMeasure(
                        "downsideDeviation",
                        measure(evidence, path, r -> year.byRoot(SortinoRatio.downsideDeviation(r, 0))),
                        Unit.FRACTION,
                        text + ", below 0, mean over all returns"),
                new ReportedMeasure(
                        "sortino",
                        measure(evidence, path, returns -> SortinoRatio.annual(returns, 0, year)),
                        Unit.RATIO,
                        text + ", minimum return 0, downside mean over all returns"));
    }

    private static Measure measure(Evidence evidence, double[] path, Function<double[], Measure> formula) {
        return evidence.annualised(() -> Evidence.ofReturns(() -> formula.apply(ReturnSeries.along(path)), path));
    }
}
