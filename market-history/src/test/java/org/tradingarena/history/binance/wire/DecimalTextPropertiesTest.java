package org.tradingarena.history.binance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradingarena.schema.types.Money;

class DecimalTextPropertiesTest {

    @Test
    void shouldReadWhatBigDecimalReadsInTheNormalFormOfTheArena() throws WireFault {
        // given
        long seed = Long.getLong("arena.seed", System.nanoTime());
        System.out.println("DecimalTextPropertiesTest: -Darena.seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int turn = 0; turn < 100_000; turn++) {
            BigInteger digits =
                    new BigInteger(1 + random.nextInt(random.nextBoolean() ? 59 : 110), new Random(random.nextLong()));
            int scale = random.nextInt(12);
            BigDecimal value = new BigDecimal(random.nextBoolean() ? digits : digits.negate(), scale);
            String text = value.toPlainString() + (scale > 0 && random.nextBoolean() ? "000" : "");
            // when
            BigDecimal read = DecimalText.read(text, "p");
            // then
            assertThat(read).as(text).isEqualTo(new Money(value).value());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "1.",
                ".1",
                "-.1",
                "1..2",
                "1.2.3",
                "1e5",
                "+1",
                " 1",
                "1 ",
                "0x1",
                "NaN",
                "Infinity",
                "１",
                "1,5",
                "--1",
                "12345678901234567890123456789012345678901",
                "1.2345678901234567890e"
            })
    void shouldRefuseEverythingElse(String text) {
        // when, then
        assertThatThrownBy(() -> DecimalText.read(text, "p"))
                .isInstanceOf(WireFault.class)
                .hasMessageStartingWith("p is not a decimal: '");
    }
}
