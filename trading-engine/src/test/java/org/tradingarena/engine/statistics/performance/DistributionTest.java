package org.tradingarena.engine.statistics.performance;

import static org.tradingarena.engine.statistics.performance.Golden.D252;
import static org.tradingarena.engine.statistics.performance.Golden.MIXED;
import static org.tradingarena.engine.statistics.performance.Golden.NEGATIVE;
import static org.tradingarena.engine.statistics.performance.Golden.NONE;
import static org.tradingarena.engine.statistics.performance.Golden.ONE;
import static org.tradingarena.engine.statistics.performance.Golden.POSITIVE;
import static org.tradingarena.engine.statistics.performance.Golden.assertMeasured;
import static org.tradingarena.engine.statistics.performance.Golden.assertUndefined;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionTest {

    @Test
    void shouldAgreeWithEmpyricalOnOmegaAndStability() {
        double threshold = D252.ratePerPeriod(10.0);

        assertMeasured(OmegaRatio.of(MIXED, threshold), 0.83354263497557934);
        assertMeasured(Stability.of(MIXED), 0.1529973665111273);
    }

    @Test
    void shouldMeasureTheTailsOfTheReturnsThatExist() {
        // given: the figure of empyrical's test, which compares one decimal, counts the gap as a return of 0
        double[] gapAsZero = {0, 0.01, 0.10, -0.04, 0.02, 0.03, 0.02, 0.01, -0.10};

        // then
        assertMeasured(TailRisk.tailRatio(gapAsZero), 0.9473684210526313);
        assertMeasured(TailRisk.tailRatio(MIXED), 0.0755 / 0.079);
    }

    @ParameterizedTest
    @CsvSource({"1 2, 0.3, 1.3", "1 81 82 83 84 85, 0.1, 41", "1 81 82 83 84 85, 0.2, 81", "1 81 82 83 84 85, 0.3, 81.5"
    })
    void shouldInterpolateValueAtRiskLinearly(String values, double cutoff, double expected) {
        assertMeasured(TailRisk.valueAtRisk(numbers(values), cutoff), expected);
    }

    @Test
    void shouldAgreeOnHistoricalValueAtRiskAndItsConditionalMean() {
        assertMeasured(TailRisk.valueAtRisk(MIXED, TailRisk.FIVE_PERCENT), -0.079);
        assertMeasured(TailRisk.conditionalValueAtRisk(MIXED, TailRisk.FIVE_PERCENT), -0.10);
        assertMeasured(TailRisk.valueAtRisk(ONE, TailRisk.FIVE_PERCENT), -0.026802321);
        assertMeasured(TailRisk.conditionalValueAtRisk(ONE, TailRisk.FIVE_PERCENT), -0.03357711);
    }

    @Test
    void shouldAverageTheWorstReturnsWhenTheCutoffTakesMoreThanOne() {
        assertMeasured(TailRisk.conditionalValueAtRisk(new double[] {5, 1, 4, 2, 3}, 0.5), 2);
    }

    @Test
    void shouldTakeShapeFromPopulationMoments() {
        assertMeasured(Moments.skewness(1, 2, 3, 10), 1.0182337649086284);
        assertMeasured(Moments.rawKurtosis(1, 2, 3, 10), 2.2304);
    }

    @Test
    void shouldSayWhyASeriesHasNoShape() {
        assertUndefined(Moments.skewness(0.01, 0.01), "values do not vary");
        assertUndefined(Moments.rawKurtosis(NONE), "values do not vary");
        assertUndefined(OmegaRatio.of(NONE, 0), "no returns");
        assertUndefined(OmegaRatio.of(POSITIVE, 0), "no return below the threshold");
        assertUndefined(TailRisk.valueAtRisk(NONE, TailRisk.FIVE_PERCENT), "no returns");
        assertUndefined(TailRisk.conditionalValueAtRisk(NONE, TailRisk.FIVE_PERCENT), "no returns");
        assertUndefined(TailRisk.tailRatio(0, 0, 0), "the lower tail is zero");
        assertUndefined(Stability.of(0.01), "needs at least 2 values");
        assertUndefined(Stability.of(0, 0, 0), "equity does not move");
        assertUndefined(Stability.of(-0.5, -1), "equity is zero or below: no rate of growth leads there");
    }

    @Test
    void shouldSayWhyThereIsNoRatio() {
        assertUndefined(SharpeRatio.perPeriod(NONE, 0), "needs at least 2 values");
        assertUndefined(SharpeRatio.perPeriod(new double[] {0.01}, 0), "needs at least 2 values");
        assertUndefined(SharpeRatio.perPeriod(new double[] {0.01, 0.01, 0.01}, 0), "returns do not vary");
        assertUndefined(SortinoRatio.perPeriod(NONE, 0), "no returns");
        assertMeasured(SortinoRatio.perPeriod(new double[] {-0.02}, 0), -1);
        assertMeasured(SharpeRatio.perPeriod(NEGATIVE, 0), -24.406808633910085 / Math.sqrt(252));
    }

    @Test
    void shouldNotTakeTheNoiseOfRoundingForVariance() {
        // given: growth of exactly 1 % a day, whose returns differ in the last digit
        double[] returns = ReturnSeries.along(100, 101, 102.01, 103.0301, 104.060401);

        // then
        assertUndefined(SharpeRatio.perPeriod(returns, 0), "returns do not vary");
        assertUndefined(SortinoRatio.perPeriod(returns, 0.01), "no return below the minimum");
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
