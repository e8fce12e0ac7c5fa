package org.tradingarena.engine.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The quick way is the definition; {@code -Darena.seed} repeats a run. */
class SignificantDigitsPropertiesTest {
    private static final long SEED = Long.getLong("arena.seed", 20131125L);
    private static final int VALUES = 200_000;

    @Test
    void shouldRoundAsTheDecimalDoesForValuesOfAnySize() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < VALUES; i++) {
            check(Double.longBitsToDouble(random.nextLong()));
            check((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-14, 25)));
        }
    }

    @Test
    void shouldRoundAsTheDecimalDoesNearTiesAndPowersOfTen() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < VALUES / 4; i++) {
            BigDecimal tie = BigDecimal.valueOf(random.nextLong(10_000_000_000L, 100_000_000_000L) / 10 * 10 + 5);
            around(tie.movePointLeft(random.nextInt(-5, 22)).doubleValue());
            around(Math.pow(10, random.nextInt(-20, 25)));
        }
    }

    @Test
    void shouldHaveNoValueWhereThereIsNoNumberAndNoSignAtZero() {
        assertThat(SignificantDigits.rounded(Double.NaN)).isNull();
        assertThat(SignificantDigits.rounded(Double.NEGATIVE_INFINITY)).isNull();
        assertThat(SignificantDigits.rounded(-0.0)).isEqualTo(0.0);
        assertThat(SignificantDigits.rounded(-1234.56789012345)).isEqualTo(-1234.567890);
    }

    private static void around(double value) {
        check(value);
        check(Math.nextUp(value));
        check(Math.nextDown(value));
        check(-value);
    }

    private static void check(double value) {
        Double rounded = SignificantDigits.rounded(value);
        if (Double.isFinite(value) && value != 0.0) {
            if (rounded == null || Double.compare(rounded, SignificantDigits.exact(value)) != 0) {
                assertThat(rounded).as("seed %s, value %s", SEED, value).isEqualTo(SignificantDigits.exact(value));
            }
        }
    }
}
