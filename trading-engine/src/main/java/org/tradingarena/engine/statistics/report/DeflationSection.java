package org.tradingarena.engine.statistics.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.statistics.performance.DeflatedSharpe;
import org.tradingarena.engine.statistics.performance.Measure;
import org.tradingarena.engine.statistics.performance.ReturnSeries;
import org.tradingarena.engine.statistics.performance.Trials;

/** How likely skill is, given that somebody had to come first. */
final class DeflationSection {
    private static final Measure UNKNOWN = Measure.undefined("number of trials not known");

    private DeflationSection() {}

    static List<ReportedMeasure> of(PerformanceInput input) {
        Trials trials = input.trials();
        double[] path = input.equity().roundPath();
        return List.of(
                new ReportedMeasure(
                        "expectedMaximumSharpePerRound",
                        trials == null ? UNKNOWN : DeflatedSharpe.expectedMaximum(trials),
                        Unit.RATIO,
                        "best Sharpe ratio per round that chance gives " + count(trials)),
                new ReportedMeasure(
                        "deflatedSharpe",
                        trials == null
                                ? UNKNOWN
                                : Evidence.ofReturns(() -> DeflatedSharpe.of(ReturnSeries.along(path), trials), path),
                        Unit.PROBABILITY,
                        "true Sharpe ratio per round above the best by chance of " + count(trials) + ", raw kurtosis"));
    }

    private static String count(@Nullable Trials trials) {
        return (trials == null ? "an unknown number of" : String.valueOf(trials.count())) + " trials";
    }
}
