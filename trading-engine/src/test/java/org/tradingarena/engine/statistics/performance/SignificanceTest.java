package org.tradingarena.engine.statistics.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.statistics.performance.Golden.LEAN;
import static org.tradingarena.engine.statistics.performance.Golden.MIXED;
import static org.tradingarena.engine.statistics.performance.Golden.NONE;
import static org.tradingarena.engine.statistics.performance.Golden.ONE;
import static org.tradingarena.engine.statistics.performance.Golden.POSITIVE;
import static org.tradingarena.engine.statistics.performance.Golden.TWO;
import static org.tradingarena.engine.statistics.performance.Golden.assertMeasured;
import static org.tradingarena.engine.statistics.performance.Golden.assertUndefined;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SignificanceTest {

    @Test
    void shouldComputeTheProbabilityOfSkillFromRawKurtosis() {
        assertMeasured(ProbabilisticSharpe.of(MIXED, 0), 0.6106203604025079);
        assertMeasured(ProbabilisticSharpe.of(ONE, 0), 0.6245082537097569);
        assertMeasured(ProbabilisticSharpe.of(TWO, 0), 0.9638161699976564);
        assertMeasured(ProbabilisticSharpe.of(POSITIVE, 0), 0.9987243596847968);
    }

    @Test
    void shouldDifferFromTheWrongValueThatLeanPrints() {
        // given
        double printedByLean = 0.257146306116665;
        double unbiasedMoments = 0.26396745993895;

        // when
        Measure ours = ProbabilisticSharpe.of(LEAN, 1 / Math.sqrt(252));

        // then
        assertMeasured(ours, 0.2758137871029036);
        assertThat(Math.abs(ours.number().orElseThrow() - printedByLean)).isGreaterThan(0.018);
        assertThat(Math.abs(ours.number().orElseThrow() - unbiasedMoments)).isGreaterThan(0.011);
    }

    @Test
    void shouldDifferFromQuantstatsWhichPutsTheExcessKurtosisWhereTheRawOneBelongs() {
        // given
        double sharpe = SharpeRatio.perPeriod(TWO, 0).number().orElseThrow();
        double skewness = Moments.skewness(TWO).number().orElseThrow();
        double excess = Moments.rawKurtosis(TWO).number().orElseThrow() - 3;
        double quantstatsVariance = 1 + 0.5 * sharpe * sharpe - skewness * sharpe + (excess - 3) / 4 * sharpe * sharpe;
        double quantstats = StandardNormal.cumulative(sharpe * Math.sqrt(7) / Math.sqrt(quantstatsVariance));

        // when
        double ours = ProbabilisticSharpe.of(TWO, 0).number().orElseThrow();

        // then
        assertThat(ours).isCloseTo(0.9638161699976564, Offset.offset(1e-9));
        assertThat(quantstats - ours).isGreaterThan(0.01);
    }

    @Test
    void shouldDeflateTheBestOfManyTrials() {
        // given
        double sharpe = 2.5 / Math.sqrt(250);
        double variance = 0.5 / 250;

        // then
        assertThat(DeflatedSharpe.expectedMaximum(new Trials(100, variance))
                        .number()
                        .orElseThrow())
                .isCloseTo(0.11317, Offset.offset(5e-6));
        assertDeflated(new Trials(100, variance), sharpe, -3, 10, 0.9003968);
        assertDeflated(new Trials(46, variance), sharpe, -3, 10, 0.9505017);
        assertDeflated(new Trials(88, variance), sharpe, 0, 3, 0.9504908);
    }

    @Test
    void shouldDeflateASeriesByTheTrialsBesideIt() {
        // given
        Trials trials = Trials.of(0.1, 0.2, 0.3);

        // when
        double maximum = DeflatedSharpe.expectedMaximum(trials).number().orElseThrow();

        // then
        assertThat(trials.variance()).isCloseTo(0.01, Offset.offset(1e-12));
        assertThat(DeflatedSharpe.of(ONE, trials)).isEqualTo(ProbabilisticSharpe.of(ONE, maximum));
    }

    @Test
    void shouldSayWhyThereIsNoProbability() {
        assertUndefined(DeflatedSharpe.of(ONE, Trials.of(0.3)), "needs at least 2 trials");
        assertUndefined(ProbabilisticSharpe.of(NONE, 0), "needs at least 2 values");
        assertUndefined(ProbabilisticSharpe.of(new double[] {0.01, 0.01}, 0), "returns do not vary");
        assertUndefined(ProbabilisticSharpe.of(1, 0, 10, 2, 5), "the error of this Sharpe ratio cannot be estimated");
    }

    private static void assertDeflated(
            Trials trials, double sharpe, double skewness, double rawKurtosis, double expected) {
        double maximum = DeflatedSharpe.expectedMaximum(trials).number().orElseThrow();
        assertThat(ProbabilisticSharpe.of(sharpe, maximum, 1250, skewness, rawKurtosis)
                        .number()
                        .orElseThrow())
                .isCloseTo(expected, Offset.offset(5e-8));
    }
}
