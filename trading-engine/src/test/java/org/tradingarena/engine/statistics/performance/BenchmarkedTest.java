package org.tradingarena.engine.statistics.performance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tradingarena.engine.statistics.performance.Golden.BENCHMARK;
import static org.tradingarena.engine.statistics.performance.Golden.D252;
import static org.tradingarena.engine.statistics.performance.Golden.LEAN;
import static org.tradingarena.engine.statistics.performance.Golden.LEAN_BENCHMARK;
import static org.tradingarena.engine.statistics.performance.Golden.MIXED;
import static org.tradingarena.engine.statistics.performance.Golden.NEGATIVE;
import static org.tradingarena.engine.statistics.performance.Golden.NONE;
import static org.tradingarena.engine.statistics.performance.Golden.assertMeasured;
import static org.tradingarena.engine.statistics.performance.Golden.assertUndefined;
import static org.tradingarena.engine.statistics.performance.Golden.withoutFirst;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkedTest {
    private static final double[] OTHER = withoutFirst(NEGATIVE);

    @Test
    void shouldAgreeWithEmpyricalOnBetaAndCompoundedAlpha() {
        assertMeasured(Benchmarked.beta(MIXED, OTHER), -0.71296296296296313);
        assertMeasured(Benchmarked.compoundedAlpha(MIXED, OTHER, D252), -0.9997853834885004);
    }

    @Test
    void shouldReportArithmeticAlphaWithoutCompounding() {
        // given
        double alphaPerDay = 0.00625 + 0.71296296296296313 * -0.055;

        // then
        assertMeasured(Benchmarked.alpha(MIXED, OTHER), alphaPerDay);
        assertMeasured(Benchmarked.arithmeticAlpha(MIXED, OTHER, D252), alphaPerDay * 252);
    }

    @Test
    void shouldAgreeWithEmpyricalOnTheRatiosToABenchmark() {
        double[] benchmark = withoutFirst(BENCHMARK);

        assertMeasured(D252.byRoot(SharpeRatio.perPeriod(MIXED, benchmark)), 0.34111411441060574);
        assertMeasured(Benchmarked.informationRatio(MIXED, new double[8]), 0.10859306069076737);
    }

    @ParameterizedTest
    @CsvSource({
        "252, 0.00735774052248839, 0.0857772727620108, 0.187233350684845",
        "365, 0.0106570448043979, 0.103232963748978, 0.225335372429895"
    })
    void shouldAgreeWithLeanOnVarianceDeviationAndTrackingError(
            double days, double variance, double deviation, double trackingError) {
        // given
        Annualisation year = new Annualisation(days);

        // then
        assertMeasured(year.linear(Measure.of(Moments.sampleVariance(LEAN))), variance);
        assertMeasured(year.byRoot(Moments.deviation(LEAN)), deviation);
        assertMeasured(year.byRoot(Benchmarked.trackingError(LEAN, LEAN_BENCHMARK)), trackingError);
    }

    @Test
    void shouldSayWhyThereIsNoRatioToABenchmark() {
        assertUndefined(Benchmarked.beta(NONE, NONE), "needs at least 2 values");
        assertUndefined(Benchmarked.beta(LEAN, new double[4]), "the benchmark does not vary");
        assertUndefined(Benchmarked.alpha(LEAN, new double[4]), "the benchmark does not vary");
        assertUndefined(Benchmarked.informationRatio(LEAN, LEAN), "the difference to the benchmark does not vary");
        assertUndefined(Benchmarked.trackingError(NONE, NONE), "needs at least 2 values");
    }

    @Test
    void shouldRefuseSeriesOfDifferentPeriods() {
        assertThatThrownBy(() -> Benchmarked.beta(MIXED, NEGATIVE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("series of different periods: 8 and 9 returns");
    }
}
