package org.tradingarena.engine.statistics.report;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.tradingarena.engine.statistics.performance.Activity;
import org.tradingarena.engine.statistics.performance.DrawdownHistory;
import org.tradingarena.engine.statistics.performance.DrawdownRatios;
import org.tradingarena.engine.statistics.performance.Measure;
import org.tradingarena.engine.statistics.performance.Underwater;

/** What was lost from the peaks, and how long it took to come back. */
final class DrawdownSection {
    private static final String SAMPLES = "round and day ends, initial capital included";
    private static final String NEVER = "equity never fell below a peak";
    private static final String NOT_NOW = "not in a drawdown";

    private DrawdownSection() {}

    static List<ReportedMeasure> of(EquityRecord equity, DrawdownHistory history) {
        List<EquitySample> samples = equity.samples();
        ToDoubleFunction<Underwater> days = event -> Activity.days(
                samples.get(event.peakIndex()).at(),
                samples.get(event.endIndex()).at());
        Optional<Underwater> percent = history.deepestInPercent();
        Optional<Underwater> money = history.deepestInMoney();
        return List.of(
                new ReportedMeasure("maxDrawdown", Measure.of(history.maximum()), Unit.FRACTION, SAMPLES),
                new ReportedMeasure(
                        "maxDrawdownMoneyThen",
                        of(percent, Underwater::money, NEVER),
                        Unit.MONEY,
                        "money lost in the drawdown that is largest in percent"),
                new ReportedMeasure(
                        "maxDrawdownDays",
                        of(percent, days, NEVER),
                        Unit.DAYS,
                        "the drawdown largest in percent, from its peak to its recovery or to now"),
                new ReportedMeasure(
                        "maxDrawdownMoney",
                        of(money, Underwater::money, NEVER),
                        Unit.MONEY,
                        "the drawdown largest in money, which may be another one; " + SAMPLES),
                new ReportedMeasure(
                        "maxDrawdownMoneyFraction",
                        of(money, Underwater::fraction, NEVER),
                        Unit.FRACTION,
                        "share of its peak lost in the drawdown that is largest in money"),
                new ReportedMeasure(
                        "longestRecoveryDays",
                        longest(history, days),
                        Unit.DAYS,
                        "longest time from a peak to its recovery, recovered drawdowns only"),
                new ReportedMeasure(
                        "ongoingDrawdown",
                        of(history.ongoing(), Underwater::fraction, NOT_NOW),
                        Unit.FRACTION,
                        "deepest point of the drawdown that lasts until now"),
                new ReportedMeasure(
                        "ongoingDrawdownDays",
                        of(history.ongoing(), days, NOT_NOW),
                        Unit.DAYS,
                        "time since the peak of the drawdown that lasts until now"),
                new ReportedMeasure(
                        "ulcerPerDay",
                        DrawdownRatios.ulcer(equity.dayPath()),
                        Unit.FRACTION,
                        "root mean square drawdown over day ends, n − 1"));
    }

    private static Measure longest(DrawdownHistory history, ToDoubleFunction<Underwater> days) {
        var longest = history.recovered().stream().mapToDouble(days).max();
        return longest.isPresent()
                ? Measure.of(longest.getAsDouble())
                : Measure.undefined(history.events().isEmpty() ? NEVER : "no drawdown has recovered");
    }

    private static Measure of(Optional<Underwater> event, ToDoubleFunction<Underwater> figure, String reason) {
        return event.map(found -> Measure.of(figure.applyAsDouble(found))).orElse(Measure.undefined(reason));
    }
}
