package org.tradingarena.engine.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.types.Money;

class AmountSeriesTest {
    @Test
    void shouldGiveBackEveryAmountToTheLastDigit() {
        // given
        List<Money> amounts = List.of(
                Money.ZERO,
                Money.of("100"),
                Money.of("-0.0000000001"),
                Money.of("999999999999999999"),
                Money.of("-1234567890123456789.123"),
                Money.of("0.123456789012345678901234567890"),
                Money.of("12345678.9012345678"));
        AmountSeries series = new AmountSeries();

        // when
        for (int i = 0; i < 7; i++) {
            amounts.forEach(series::add);
        }

        // then
        assertThat(series.size()).isEqualTo(49);
        assertThat(IntStream.range(42, 49).mapToObj(series::get)).isEqualTo(amounts);
    }
}
