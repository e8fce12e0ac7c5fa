package org.tradingarena.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

class TradesToCandlesTest {

    private static final Instant NOON = Instant.parse("2013-11-25T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void shouldFoldTradesOfAMinuteIntoOneCandle() {
        // given
        List<Trade> trades =
                List.of(trade(0, "10", "1.5"), trade(20, "12", "0.25"), trade(30, "9", "2"), trade(59, "11", "0.25"));

        // when
        List<Candle> candles = TradesToCandles.between(trades, NOON, NOON.plus(MINUTE), MINUTE);

        // then
        assertThat(candles)
                .containsExactly(new Candle(
                        NOON, Price.of("10"), Price.of("12"), Price.of("9"), Price.of("11"), Quantity.of("4"), 4));
    }

    @Test
    void shouldRepeatLastCloseWhenNobodyTraded() {
        // given
        List<Trade> trades = List.of(trade(5, "10", "1"), trade(190, "20", "1"));

        // when
        List<Candle> candles = TradesToCandles.between(trades, NOON, NOON.plus(MINUTE.multipliedBy(5)), MINUTE);

        // then
        assertThat(candles).hasSize(5);
        assertThat(candles.get(1)).isEqualTo(Candle.empty(NOON.plusSeconds(60), Price.of("10")));
        assertThat(candles.get(2)).isEqualTo(Candle.empty(NOON.plusSeconds(120), Price.of("10")));
        assertThat(candles.get(3).open()).isEqualTo(Price.of("20"));
        assertThat(candles.get(4)).isEqualTo(Candle.empty(NOON.plusSeconds(240), Price.of("20")));
    }

    @Test
    void shouldIgnoreTradesOutsideTheRange() {
        // given
        List<Trade> trades = List.of(trade(-1, "7", "1"), trade(0, "10", "1"), trade(60, "8", "1"));

        // when
        List<Candle> candles = TradesToCandles.between(trades, NOON, NOON.plus(MINUTE), MINUTE);

        // then
        assertThat(candles).singleElement().satisfies(candle -> {
            assertThat(candle.low()).isEqualTo(Price.of("10"));
            assertThat(candle.trades()).isEqualTo(1);
        });
    }

    @Test
    void shouldRefuseTradesOutOfOrderAndARangeThatBeginsWithoutAPrice() {
        assertThatThrownBy(() -> TradesToCandles.between(
                        List.of(trade(10, "1", "1"), trade(9, "1", "1")), NOON, NOON.plus(MINUTE), MINUTE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("comes after");
        assertThatThrownBy(() -> TradesToCandles.between(
                        List.of(trade(61, "1", "1")), NOON, NOON.plus(MINUTE.multipliedBy(2)), MINUTE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no trade in the first candle");
        assertThatThrownBy(() -> TradesToCandles.between(List.of(), NOON, NOON.plus(MINUTE), MINUTE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Trade trade(int second, String price, String quantity) {
        return new Trade(NOON.plusSeconds(second), Price.of(price), Quantity.of(quantity));
    }
}
