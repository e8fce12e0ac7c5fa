package org.tradingarena.engine.statistics.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.statistics.performance.Golden.MIXED;
import static org.tradingarena.engine.statistics.performance.Golden.NEGATIVE;
import static org.tradingarena.engine.statistics.performance.Golden.POSITIVE;
import static org.tradingarena.engine.statistics.performance.Golden.assertMeasured;
import static org.tradingarena.engine.statistics.performance.Golden.assertUndefined;
import static org.tradingarena.engine.statistics.performance.Golden.precision;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthTest {
    private static final String NOTHING_LEFT = "equity is zero or below: no rate of growth leads there";

    @Test
    void shouldCompoundReturnsToTheTotal() {
        assertThat(last(ReturnSeries.growthOfOne(MIXED)) - 1).isCloseTo(0.03893109170048037, precision(1));
        assertThat(last(ReturnSeries.growthOfOne(NEGATIVE)) - 1).isCloseTo(-0.365907303498736, precision(1));
    }

    @Test
    void shouldCountTheLossOfTheFirstDayWhenCapitalIsTheFirstEquity() {
        assertThat(ReturnSeries.along(ReturnSeries.path(1000, 900, 990)))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(-0.1, 0.1);
    }

    @Test
    void shouldFindTheReturnsBackFromTheirPath() {
        assertThat(ReturnSeries.along(ReturnSeries.growthOfOne(POSITIVE)))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(POSITIVE);
    }

    @ParameterizedTest
    @CsvSource({"64900, 176000, 1095, 0.3945", "1000, 1500, 100, 3.3927", "0.01, 0.01762792, 120, 4.6087"})
    void shouldAgreeWithFreqtradeOnGrowthByTheCalendar(double start, double end, double days, double expected) {
        assertThat(Growth.byCalendar(start, end, days).number().orElseThrow()).isCloseTo(expected, Offset.offset(5e-5));
    }

    @Test
    void shouldAgreeByPeriodsAndByTheCalendarWhenEveryPeriodIsADay() {
        double byCalendar = Growth.byCalendar(100, 110, 50).number().orElseThrow();

        assertMeasured(Growth.byPeriods(100, 110, 50, Annualisation.CRYPTO_DAYS), byCalendar);
    }

    @Test
    void shouldCallATotalLossATotalLossButNoRateOfGrowth() {
        assertMeasured(Growth.total(100, 0), -1);
        assertUndefined(Growth.byCalendar(100, 0, 365), NOTHING_LEFT);
        assertUndefined(Growth.byPeriods(100, -5, 10, Annualisation.CRYPTO_DAYS), NOTHING_LEFT);
    }

    @Test
    void shouldSayWhyThereIsNoGrowth() {
        assertUndefined(Growth.byCalendar(100, 110, 0), "no time has passed");
        assertUndefined(Growth.byPeriods(100, 110, 0, Annualisation.CRYPTO_DAYS), "no time has passed");
        assertUndefined(Growth.byCalendar(100, 200, 0.01), "too large to express");
        assertUndefined(Growth.total(0, 5), "no capital at the start");
    }

    @Test
    void shouldHaveNoReturnAfterATotalLoss() {
        assertThat(ReturnSeries.hasReturns(100, 50, 0)).isTrue();
        assertThat(ReturnSeries.along(100, 50, 0)).containsExactly(-0.5, -1);
        assertThat(ReturnSeries.hasReturns(100, 0, 0)).isFalse();
    }

    @Test
    void shouldFindTheRatePerPeriodThatCompoundsToTheAnnualOne() {
        double daily = Annualisation.CRYPTO_DAYS.ratePerPeriod(0.05);

        assertMeasured(Annualisation.CRYPTO_DAYS.compounded(Measure.of(daily)), 0.05);
        assertUndefined(Annualisation.CRYPTO_DAYS.compounded(Measure.of(-1)), NOTHING_LEFT);
    }

    private static double last(double[] path) {
        return path[path.length - 1];
    }
}
