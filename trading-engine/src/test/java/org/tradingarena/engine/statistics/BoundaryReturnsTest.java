package org.tradingarena.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.statistics.performance.Annualisation;
import org.tradingarena.engine.statistics.performance.Measure;
import org.tradingarena.engine.statistics.performance.SharpeRatio;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.types.Money;

class BoundaryReturnsTest {
    /**
     * Returns 0.1, −0.1 and 0.1: mean 1/30; deviations 1/15, −2/15, 1/15, so variance (6/225)/2 = 1/75; ratio √75/30 =
     * 0.288675.
     */
    @Test
    void shouldComeToTheNumberComputedByHand() {
        assertThat(after("100", "110", "99", "108.9").sharpe()).isEqualTo(new BigDecimal("0.2887"));
    }

    @Test
    void shouldBeUnknownBeforeTheThirdBoundary() {
        assertThat(BoundaryReturns.NONE.sharpe()).isNull();
        assertThat(after("100").sharpe()).isNull();
        assertThat(after("100", "110").sharpe()).isNull();
        assertThat(after("100", "110", "110").sharpe()).isNotNull();
    }

    @Test
    void shouldBeUnknownWithoutVariation() {
        assertThat(after("100", "100", "100").sharpe()).isNull();
        assertThat(after("100", "110", "121").sharpe()).isNull();
    }

    @Test
    void shouldCountNoReturnFromNothing() {
        assertThat(after("100", "0", "0").count()).isEqualTo(2);
        assertThat(after("100", "0", "5").sum()).isEqualTo(new BigDecimal("-1"));
    }

    @Test
    void shouldAgreeWithTheSharpeRatioOfTheStatistics() {
        // given
        Random random = new Random(7);
        for (int attempt = 0; attempt < 200; attempt++) {
            double[] equities = random.doubles(2 + random.nextInt(60), 9_000, 11_000)
                    .map(BoundaryReturnsTest::cents)
                    .toArray();
            double[] returns = new double[equities.length - 1];
            Arrays.setAll(returns, i -> equities[i + 1] / equities[i] - 1);

            // when
            BigDecimal kept = after(
                            Arrays.stream(equities).mapToObj(Double::toString).toArray(String[]::new))
                    .sharpe();
            Measure computed = SharpeRatio.annual(returns, 0, new Annualisation(1));

            // then
            assertThat(kept == null).as("attempt %d", attempt).isEqualTo(returns.length < 2);
            if (kept != null) {
                assertThat(kept.doubleValue())
                        .as("attempt %d", attempt)
                        .isCloseTo(computed.number().orElseThrow(), within(1e-4));
            }
        }
    }

    @Test
    void shouldSurviveBeingStored() throws Exception {
        // given
        BoundaryReturns returns = after("10000", "10003.33", "9998.7", "10001.123456789");

        // when
        BoundaryReturns read =
                ArenaJson.mapper().readValue(ArenaJson.mapper().writeValueAsBytes(returns), BoundaryReturns.class);

        // then
        assertThat(read).isEqualTo(returns);
        assertThat(read.after(Money.of("10007"))).isEqualTo(returns.after(Money.of("10007")));
    }

    private static BoundaryReturns after(String... equities) {
        BoundaryReturns returns = BoundaryReturns.NONE;
        for (String equity : equities) {
            returns = returns.after(Money.of(equity));
        }
        return returns;
    }

    private static double cents(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
