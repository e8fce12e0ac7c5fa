package org.tradingarena.engine.statistics.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.statistics.performance.Golden.MIXED;
import static org.tradingarena.engine.statistics.performance.Golden.NEGATIVE;
import static org.tradingarena.engine.statistics.performance.Golden.POSITIVE;
import static org.tradingarena.engine.statistics.performance.Golden.assertMeasured;
import static org.tradingarena.engine.statistics.performance.Golden.assertUndefined;
import static org.tradingarena.engine.statistics.performance.Golden.precision;

import java.util.Arrays;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawdownHistoryTest {

    @Test
    void shouldAgreeWithEmpyricalOnTheMaximumDrawdown() {
        assertThat(maximumOf(MIXED)).isCloseTo(-0.10, precision(1));
        assertThat(maximumOf(NEGATIVE)).isCloseTo(-0.365907303498736, precision(1));
        assertThat(maximumOf(POSITIVE)).isZero();
        assertThat(maximumOf(0.10, -0.10, 0.10)).isCloseTo(-0.10, precision(1));
    }

    // The table of Lean, which prints 0 for what has not recovered.
    @ParameterizedTest
    @CsvSource({
        "100 90 100, 2,",
        "100 90 95 100, 3,",
        "100 90 100 90 80 100, 3,",
        "100 90 95 90 100, 4,",
        "100 90 80 70, , 3",
        "50 100 98 99 100, 3,",
        "100 98 100 101 100 99, 2, 2"
    })
    void shouldTellRecoveredFromOngoingDrawdowns(String path, Integer longestRecovered, Integer ongoing) {
        // given
        double[] equity =
                Arrays.stream(path.split(" ")).mapToDouble(Double::parseDouble).toArray();

        // when
        DrawdownHistory history = DrawdownHistory.of(equity);

        // then
        assertThat(history.recovered().stream().mapToInt(Underwater::periods).max())
                .isEqualTo(longestRecovered == null ? OptionalInt.empty() : OptionalInt.of(longestRecovered));
        assertThat(history.ongoing().map(Underwater::periods).orElse(null)).isEqualTo(ongoing);
    }

    @Test
    void shouldShowTheLargestInMoneyAndTheLargestInPercentAsTwoEvents() {
        // given: profits of 0, -500, 500, 10000, -1000 from 1000
        DrawdownHistory history = DrawdownHistory.of(1000, 1000, 500, 1000, 11000, 10000);

        // when
        Underwater inMoney = history.deepestInMoney().orElseThrow();
        Underwater inPercent = history.deepestInPercent().orElseThrow();

        // then
        assertThat(inMoney.money()).isEqualTo(1000);
        assertThat(inMoney.fraction()).isCloseTo(-0.090909, Offset.offset(5e-7));
        assertThat(inPercent.money()).isEqualTo(500);
        assertThat(inPercent.fraction()).isEqualTo(-0.5);
        assertThat(inPercent).isNotEqualTo(inMoney);
    }

    @Test
    void shouldSayWhereADrawdownLies() {
        assertThat(DrawdownHistory.of(100, 100, 80, 70, 90, 100).events())
                .containsExactly(new Underwater(1, 3, 5, true, 100, 70));
    }

    @Test
    void shouldKnowADrawdownToZero() {
        assertThat(DrawdownHistory.of(100, 50, 0).maximum()).isEqualTo(-1);
    }

    @Test
    void shouldMeasureUlcerAndRecovery() {
        // given: falls of 10 % and 20 %
        double[] path = {100, 90, 80, 100, 110};

        // then
        assertMeasured(DrawdownRatios.ulcer(path), Math.sqrt((0.01 + 0.04) / 3));
        assertMeasured(DrawdownRatios.recoveryFactor(10, DrawdownHistory.of(path)), 0.5);
    }

    @Test
    void shouldSayWhyThereIsNoDrawdownRatio() {
        assertUndefined(DrawdownRatios.recoveryFactor(10, DrawdownHistory.of(100, 110)), "no drawdown");
        assertUndefined(DrawdownRatios.ulcer(100, 110), "needs at least 2 values");
        assertUndefined(DrawdownRatios.calmar(Measure.undefined("no time has passed"), -0.1), "no time has passed");
        assertThat(DrawdownHistory.of().events()).isEmpty();
        assertThat(DrawdownHistory.of(100).ongoing()).isEmpty();
    }

    private static double maximumOf(double... returns) {
        return DrawdownHistory.of(ReturnSeries.growthOfOne(returns)).maximum();
    }
}
