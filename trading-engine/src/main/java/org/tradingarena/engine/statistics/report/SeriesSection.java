package org.tradingarena.engine.statistics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tradingarena.engine.statistics.performance.Measure;
import org.tradingarena.engine.statistics.performance.Moments;
import org.tradingarena.engine.statistics.performance.OmegaRatio;
import org.tradingarena.engine.statistics.performance.ProbabilisticSharpe;
import org.tradingarena.engine.statistics.performance.ReturnSeries;
import org.tradingarena.engine.statistics.performance.SharpeRatio;
import org.tradingarena.engine.statistics.performance.SortinoRatio;
import org.tradingarena.engine.statistics.performance.Stability;
import org.tradingarena.engine.statistics.performance.TailRisk;

/** Ratios and shape of the returns per period, never scaled to a year. */
final class SeriesSection {
    private final double[] path;
    private final String period;
    private final List<ReportedMeasure> measures = new ArrayList<>();

    private SeriesSection(double[] path, String period) {
        this.path = path;
        this.period = period;
    }

    /** @param period as it ends the names: {@code Round} or {@code Day} */
    static List<ReportedMeasure> of(double[] path, String period) {
        SeriesSection section = new SeriesSection(path, period);
        section.addRatios();
        section.addShape();
        return section.measures;
    }

    private void addRatios() {
        add("volatility", Unit.FRACTION, "sample standard deviation, initial capital included", Moments::deviation);
        add(
                "sharpe",
                Unit.RATIO,
                "sample standard deviation, initial capital included, risk-free rate 0",
                returns -> SharpeRatio.perPeriod(returns, 0));
        add(
                "downsideDeviation",
                Unit.FRACTION,
                "below 0, mean over all returns",
                returns -> SortinoRatio.downsideDeviation(returns, 0));
        add(
                "sortino",
                Unit.RATIO,
                "minimum return 0, downside mean over all returns",
                returns -> SortinoRatio.perPeriod(returns, 0));
        add("omega", Unit.RATIO, "threshold 0", returns -> OmegaRatio.of(returns, 0));
        add(
                "probabilisticSharpe",
                Unit.PROBABILITY,
                "true Sharpe ratio above 0, population moments, raw kurtosis",
                r -> ProbabilisticSharpe.of(r, 0));
    }

    private void addShape() {
        add(
                "valueAtRisk95",
                Unit.FRACTION,
                "historical 5th percentile, linear interpolation",
                returns -> TailRisk.valueAtRisk(returns, TailRisk.FIVE_PERCENT));
        add(
                "conditionalValueAtRisk95",
                Unit.FRACTION,
                "mean of the worst ⌊(n − 1) · 0.05⌋ + 1 returns",
                returns -> TailRisk.conditionalValueAtRisk(returns, TailRisk.FIVE_PERCENT));
        add("skewness", Unit.RATIO, "population g1", Moments::skewness);
        add("excessKurtosis", Unit.RATIO, "population g4 minus 3", returns -> Moments.rawKurtosis(returns)
                .then(raw -> Measure.of(raw - 3)));
        add("tailRatio", Unit.RATIO, "95th over 5th percentile, in size", TailRisk::tailRatio);
        add("stability", Unit.FRACTION, "R² of the logarithm of equity on time", Stability::of);
    }

    private void add(String name, Unit unit, String convention, Function<double[], Measure> formula) {
        Measure measure = Evidence.ofReturns(() -> formula.apply(ReturnSeries.along(path)), path);
        measures.add(new ReportedMeasure(
                name + "Per" + period, measure, unit, "per " + period.toLowerCase(Locale.ROOT) + ", " + convention));
    }
}
