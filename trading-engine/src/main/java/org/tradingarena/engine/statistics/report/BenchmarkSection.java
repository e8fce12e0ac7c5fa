package org.tradingarena.engine.statistics.report;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.statistics.performance.Annualisation;
import org.tradingarena.engine.statistics.performance.Benchmarked;
import org.tradingarena.engine.statistics.performance.Growth;
import org.tradingarena.engine.statistics.performance.Measure;
import org.tradingarena.engine.statistics.performance.ReturnSeries;

/** The seat beside buy-and-hold of the same symbols, net of one entry fee. */
final class BenchmarkSection {
    private static final Measure NONE = Measure.undefined("no benchmark");
    private static final String HOLD = "against buy-and-hold net of one entry fee, ";
    private static final String ROUNDS = HOLD + "per round";

    private final EquityRecord equity;
    private final @Nullable EquityRecord benchmark;

    private BenchmarkSection(PerformanceInput input) {
        this.equity = input.equity();
        this.benchmark = input.benchmark();
    }

    static List<ReportedMeasure> of(PerformanceInput input, Evidence evidence) {
        BenchmarkSection section = new BenchmarkSection(input);
        Annualisation year = input.conventions().year();
        String days = HOLD + "daily returns, " + input.conventions().yearText();
        return List.of(
                new ReportedMeasure(
                        "benchmarkReturn", section.totalReturn(), Unit.FRACTION, "buy-and-hold net of one entry fee"),
                new ReportedMeasure("betaPerRound", section.rounds(Benchmarked::beta), Unit.RATIO, ROUNDS),
                new ReportedMeasure(
                        "alphaPerRound",
                        section.rounds(Benchmarked::alpha),
                        Unit.FRACTION,
                        ROUNDS + ", Jensen, risk-free rate 0"),
                new ReportedMeasure(
                        "trackingErrorPerRound", section.rounds(Benchmarked::trackingError), Unit.FRACTION, ROUNDS),
                new ReportedMeasure(
                        "informationRatioPerRound", section.rounds(Benchmarked::informationRatio), Unit.RATIO, ROUNDS),
                new ReportedMeasure(
                        "alpha",
                        evidence.annualised(() -> section.days((r, b) -> Benchmarked.arithmeticAlpha(r, b, year))),
                        Unit.FRACTION,
                        days + ", Jensen, arithmetic, risk-free rate 0"),
                new ReportedMeasure(
                        "trackingError",
                        evidence.annualised(() -> section.days((r, b) -> year.byRoot(Benchmarked.trackingError(r, b)))),
                        Unit.FRACTION,
                        days),
                new ReportedMeasure(
                        "informationRatio",
                        evidence.annualised(
                                () -> section.days((r, b) -> year.byRoot(Benchmarked.informationRatio(r, b)))),
                        Unit.RATIO,
                        days));
    }

    private Measure totalReturn() {
        return benchmark == null
                ? NONE
                : Growth.total(benchmark.start().amount(), benchmark.last().amount());
    }

    private Measure rounds(BiFunction<double[], double[], Measure> formula) {
        return benchmark == null ? NONE : beside(equity.roundPath(), benchmark.roundPath(), formula);
    }

    private Measure days(BiFunction<double[], double[], Measure> formula) {
        return benchmark == null ? NONE : beside(equity.dayPath(), benchmark.dayPath(), formula);
    }

    private static Measure beside(double[] own, double[] other, BiFunction<double[], double[], Measure> formula) {
        return Evidence.ofReturns(() -> formula.apply(ReturnSeries.along(own), ReturnSeries.along(other)), own, other);
    }
}
