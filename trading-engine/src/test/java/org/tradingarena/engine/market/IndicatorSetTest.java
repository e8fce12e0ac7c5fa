package org.tradingarena.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.market.indicator.CandleValues;
import org.tradingarena.engine.market.indicator.TextbookIndicators;
import org.tradingarena.schema.event.market.IndicatorSeries;
import org.tradingarena.schema.types.IndicatorSpec;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

class IndicatorSetTest {

    private static final int CANDLES = 2_000;

    @Test
    void shouldMatchTheTextbookFormulasOnEveryCandle() {
        // given
        List<Candle> candles = new RandomMarket(7).candles(CANDLES);
        IndicatorSet indicators = new IndicatorSet(IndicatorSpec.STANDARD, CANDLES);

        // when
        candles.forEach(indicators::add);

        // then
        Map<String, IndicatorSeries> actual = byName(indicators);
        Map<String, double[]> expected = new LinkedHashMap<>();
        List<CandleValues> values =
                candles.stream().map(IndicatorSetTest::values).toList();
        IndicatorSpec.STANDARD.forEach(spec -> {
            List<double[]> textbook = TextbookIndicators.of(spec, values);
            for (int i = 0; i < textbook.size(); i++) {
                expected.put(spec.series().get(i), textbook.get(i));
            }
        });
        assertThat(actual.keySet()).containsExactlyElementsOf(expected.keySet());
        expected.forEach((name, series) -> assertEqual(name, named(actual, name), series));
    }

    @Test
    void shouldNameItsSeriesAsEver() {
        assertThat(byName(new IndicatorSet(IndicatorSpec.STANDARD, 5)).keySet())
                .containsExactly(
                        "ema20",
                        "ema50",
                        "rsi7",
                        "rsi14",
                        "macd",
                        "macdSignal",
                        "macdHistogram",
                        "atr3",
                        "atr14",
                        "bollingerUpper",
                        "bollingerMiddle",
                        "bollingerLower",
                        "volumeRatio",
                        "adx14",
                        "plusDi14",
                        "minusDi14",
                        "stochasticK14",
                        "stochasticD14",
                        "vwap",
                        "donchianUpper20",
                        "donchianLower20");
    }

    @Test
    void shouldBeColdUntilTheTextbookHasAValue() {
        // given
        IndicatorSet indicators = new IndicatorSet(IndicatorSpec.STANDARD, 60);

        // when
        new RandomMarket(3).candles(60).forEach(indicators::add);

        // then
        Map<String, Long> cold = new LinkedHashMap<>();
        byName(indicators)
                .forEach((name, series) -> cold.put(
                        name,
                        series.points().stream().filter(value -> value == null).count()));
        assertThat(cold)
                .containsEntry("ema20", 19L)
                .containsEntry("ema50", 49L)
                .containsEntry("rsi7", 7L)
                .containsEntry("rsi14", 14L)
                .containsEntry("macd", 25L)
                .containsEntry("macdSignal", 33L)
                .containsEntry("macdHistogram", 33L)
                .containsEntry("atr3", 2L)
                .containsEntry("atr14", 13L)
                .containsEntry("bollingerUpper", 19L)
                .containsEntry("volumeRatio", 19L)
                .containsEntry("adx14", 27L)
                .containsEntry("plusDi14", 14L)
                .containsEntry("stochasticK14", 15L)
                .containsEntry("stochasticD14", 17L)
                .containsEntry("vwap", 0L)
                .containsEntry("donchianUpper20", 19L);
    }

    @Test
    void shouldReadNeutralWhenTheMarketNeverMoved() {
        // given
        IndicatorSet indicators = new IndicatorSet(IndicatorSpec.STANDARD, 5);

        // when
        candlesOf(DoubleStream.generate(() -> 100).limit(80).toArray()).forEach(indicators::add);

        // then
        Map<String, IndicatorSeries> latest = byName(indicators);
        assertThat(named(latest, "rsi14").latest()).isEqualTo(50.0);
        assertThat(named(latest, "macd").latest()).isEqualTo(0.0);
        assertThat(named(latest, "bollingerUpper").latest()).isEqualTo(100.0);
        assertThat(named(latest, "adx14").latest()).isEqualTo(0.0);
        assertThat(named(latest, "plusDi14").latest()).isEqualTo(0.0);
        assertThat(named(latest, "stochasticD14").latest()).isEqualTo(50.0);
        assertThat(named(latest, "volumeRatio").latest()).isNull();
        assertThat(named(latest, "vwap").latest()).isNull();
    }

    /** A coin of 15 cents has a MACD of hundredths of a cent, which two decimals would show as nothing. */
    @Test
    void shouldKeepTenDigitsOfTheSmallestNumbers() {
        // given
        IndicatorSet indicators = new IndicatorSet(List.of(IndicatorSpec.of("macd")), 60);

        // when
        candlesOf(IntStream.range(0, 60)
                        .mapToDouble(i -> 0.15 + 0.000_37 * Math.sin(i / 7.0))
                        .toArray())
                .forEach(indicators::add);

        // then
        double macd = Objects.requireNonNull(indicators.series().getFirst().latest());
        assertThat(Math.abs(macd)).isBetween(1e-6, 1e-3);
        assertThat(new BigDecimal(Double.toString(macd)).precision()).isBetween(9, 10);
    }

    @Test
    void shouldNotChangeASeriesThatWasShown() {
        // given
        List<Candle> candles = new RandomMarket(5).candles(500);
        IndicatorSet indicators = new IndicatorSet(IndicatorSpec.STANDARD, 7);
        List<List<IndicatorSeries>> shown = new ArrayList<>();
        List<List<List<@Nullable Double>>> copies = new ArrayList<>();

        // when
        for (Candle candle : candles) {
            indicators.add(candle);
            shown.add(indicators.series());
            List<List<@Nullable Double>> copy = new ArrayList<>();
            indicators.series().forEach(series -> copy.add(new ArrayList<>(series.points())));
            copies.add(copy);
        }

        // then
        for (int i = 0; i < shown.size(); i++) {
            assertThat(shown.get(i)).extracting(IndicatorSeries::points).isEqualTo(copies.get(i));
            assertThat(shown.get(i).getFirst().points()).hasSize(Math.min(7, i + 1));
        }
    }

    private static void assertEqual(String name, IndicatorSeries actual, double[] expected) {
        for (int i = 0; i < expected.length; i++) {
            Double value = actual.points().get(i);
            if (Double.isNaN(expected[i])) {
                assertThat(value).as("%s at %d", name, i).isNull();
            } else {
                assertThat(value).as("%s at %d", name, i).isCloseTo(expected[i], within(1e-6));
            }
        }
    }

    private static Map<String, IndicatorSeries> byName(IndicatorSet indicators) {
        Map<String, IndicatorSeries> byName = new LinkedHashMap<>();
        indicators.series().forEach(series -> byName.put(series.name(), series));
        return byName;
    }

    private static IndicatorSeries named(Map<String, IndicatorSeries> byName, String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    private static CandleValues values(Candle candle) {
        return new CandleValues(
                candle.openTime().getEpochSecond(),
                candle.high().value().doubleValue(),
                candle.low().value().doubleValue(),
                candle.close().value().doubleValue(),
                candle.volume().value().doubleValue());
    }

    private static List<Candle> candlesOf(double[] closes) {
        return IntStream.range(0, closes.length)
                .mapToObj(i -> {
                    Price price = Price.of(BigDecimal.valueOf(closes[i]).toPlainString());
                    return new Candle(
                            RandomMarket.ANCHOR.plusSeconds(60L * i), price, price, price, price, Quantity.ZERO, 0);
                })
                .toList();
    }
}
