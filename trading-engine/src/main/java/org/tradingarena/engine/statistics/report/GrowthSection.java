package org.tradingarena.engine.statistics.report;

import java.util.List;
import org.tradingarena.engine.statistics.performance.DrawdownHistory;
import org.tradingarena.engine.statistics.performance.DrawdownRatios;
import org.tradingarena.engine.statistics.performance.Growth;
import org.tradingarena.engine.statistics.performance.Measure;

/** What the capital became. */
final class GrowthSection {
    private GrowthSection() {}

    static List<ReportedMeasure> of(PerformanceInput input, Evidence evidence, DrawdownHistory drawdowns) {
        EquityRecord equity = input.equity();
        double start = equity.start().amount();
        double end = equity.last().amount();
        double netProfit =
                equity.last().equity().minus(equity.start().equity()).value().doubleValue();
        Measure growth = evidence.annualised(() -> Growth.byCalendar(start, end, evidence.days()));
        return List.of(
                new ReportedMeasure(
                        "netProfit", Measure.of(netProfit), Unit.MONEY, "last equity minus initial capital"),
                new ReportedMeasure(
                        "totalReturn", Growth.total(start, end), Unit.FRACTION, "last equity over initial capital"),
                new ReportedMeasure("cagr", growth, Unit.FRACTION, "compound, by the calendar, 365-day year"),
                new ReportedMeasure(
                        "cagrByDays",
                        evidence.annualised(() -> byDays(equity, input.conventions())),
                        Unit.FRACTION,
                        "compound, by the number of daily returns, "
                                + input.conventions().yearText() + ", to the last day end"),
                new ReportedMeasure(
                        "calmar",
                        DrawdownRatios.calmar(growth, drawdowns.maximum()),
                        Unit.RATIO,
                        "cagr over maxDrawdown, whole competition"),
                new ReportedMeasure(
                        "recoveryFactor",
                        DrawdownRatios.recoveryFactor(netProfit, drawdowns),
                        Unit.RATIO,
                        "netProfit over maxDrawdownMoney"));
    }

    private static Measure byDays(EquityRecord equity, Conventions conventions) {
        double[] path = equity.dayPath();
        return Growth.byPeriods(path[0], path[path.length - 1], path.length - 1, conventions.year());
    }
}
