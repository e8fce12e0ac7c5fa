package org.tradingarena.engine.invalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradingarena.schema.types.IndicatorSpec;
import org.tradingarena.schema.types.Timeframe;

class InvalidationTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "price < 100000 | price < 100000",
                "  PRICE<=$105,000.50  | price <= 105000.5",
                "$1,234,567 >= price | 1234567 >= price",
                "Close(3M) > 0.0050 | close(3m) > 0.005",
                "macd(4h) < -12.50 | macd(4h) < -12.5",
                "RSI(14, 4h) >= 70 | rsi(14,4h) >= 70",
                "ema20(1h) < ema( 50 , 1H ) | ema(20,1h) < ema(50,1h)",
                "macdhistogram(15m) < 0 | macdHistogram(15m) < 0",
                "close(1h) < bollingerLower(1h) | close(1h) < bollingerLower(1h)",
                "price < 1 or price > 9 and rsi(7,1m) < 30 | price < 1 or price > 9 and rsi(7,1m) < 30",
                "(price < 1 or price > 9) and rsi(7,1m) < 30 | (price < 1 or price > 9) and rsi(7,1m) < 30",
                "((price < 1)) AND (price < 2 and price < 3) | price < 1 and price < 2 and price < 3",
                "price < 1 or (price < 2 or (price < 3)) | price < 1 or price < 2 or price < 3"
            })
    void shouldReadConditionsAndPrintOneForm(String text, String canonical) {
        // when
        Invalidation parsed = Invalidation.parse(text);

        // then
        assertThat(parsed).isInstanceOf(Invalidation.Checked.class).hasToString(canonical);
        assertThat(Invalidation.parse(canonical)).isEqualTo(parsed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "if bitcoin looks weak",
                "price",
                "price <",
                "price < 100 and",
                "price << 100",
                "price = 100",
                "price < 100 200",
                "price < 1,000,00",
                "price < 1000,000",
                "price < 1e5",
                "price < 100. ",
                "price < 5andprice > 2",
                "1 < 2",
                "close < 5",
                "close(5m) < 5",
                "close(14,3m) < 5",
                "rsi(4h) < 30",
                "rsi(9,4h) < 30",
                "ema2(0,1h) < 5",
                "macd(12,26,4h) < 0",
                "sma(20,1h) < 5",
                "(price < 5",
                "price < 5)",
                "not price < 5",
                "price < 100; drop table seat"
            })
    void shouldKeepOtherTextUnchecked(String text) {
        assertThat(Invalidation.parse(text)).isEqualTo(new Invalidation.Unchecked(text));
    }

    static Stream<String> indicators() {
        return IndicatorSpec.STANDARD.stream().flatMap(indicator -> indicator.series().stream());
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void shouldKnowEveryIndicatorOfTheSnapshot(String name) {
        Invalidation parsed = Invalidation.parse(name + "(4h) > 1");

        assertThat(parsed)
                .asInstanceOf(type(Invalidation.Checked.class))
                .extracting(Invalidation.Checked::condition)
                .isEqualTo(new Condition.Comparison(
                        new Operand.IndicatorValue(name, Timeframe.H4),
                        Relation.GREATER,
                        new Operand.Constant(BigDecimal.ONE)));
        assertThat(Invalidation.parse(parsed.toString())).isEqualTo(parsed);
    }

    @Test
    void shouldKnowTheIndicatorsThatTheCompetitionChose() {
        // given
        IndicatorNames chosen = IndicatorNames.of(
                List.of(IndicatorSpec.of("ema9"), IndicatorSpec.of("bollinger50"), IndicatorSpec.of("stochastic5")));

        // then
        assertThat(Invalidation.parse("EMA(9, 1h) < close(1h)", chosen)).hasToString("ema(9,1h) < close(1h)");
        assertThat(Invalidation.parse("bollingerLower(50,3m) > price and stochasticK(5,3m) < 20", chosen))
                .isInstanceOf(Invalidation.Checked.class)
                .hasToString("bollingerLower(50,3m) > price and stochasticK(5,3m) < 20");
        assertThat(Invalidation.parse("ema(20,1h) < 5", chosen)).isInstanceOf(Invalidation.Unchecked.class);
        assertThat(Invalidation.parse("ema(9,1h) < 5")).isInstanceOf(Invalidation.Unchecked.class);
    }

    @Test
    void shouldCutHostileTextAndNeverReadItsBeginningAsACondition() {
        // given
        String megabyte = "price < 100 " + " ".repeat(1 << 20);
        String smilies = "😀".repeat(1 << 18);

        // when
        Invalidation cut = Invalidation.parse(megabyte);

        // then
        assertThat(cut).isEqualTo(new Invalidation.Unchecked("price < 100…"));
        assertThat(Invalidation.parse(cut.toString())).isEqualTo(cut);
        assertThat(Invalidation.parse(smilies).toString())
                .isEqualTo("😀".repeat(249) + "…")
                .hasSizeLessThanOrEqualTo(Invalidation.MAX_LENGTH);
    }

    @Test
    void shouldNotFollowDeepNesting() {
        assertThat(Invalidation.parse(nested(16))).hasToString("price < 5");
        assertThat(Invalidation.parse(nested(17))).isInstanceOf(Invalidation.Unchecked.class);
        assertThat(Invalidation.parse("(".repeat(500))).isInstanceOf(Invalidation.Unchecked.class);
        assertThat(Invalidation.parse("(".repeat(1 << 20))).isInstanceOf(Invalidation.Unchecked.class);
    }

    private static String nested(int depth) {
        return "(".repeat(depth) + "price < 5" + ")".repeat(depth);
    }
}
