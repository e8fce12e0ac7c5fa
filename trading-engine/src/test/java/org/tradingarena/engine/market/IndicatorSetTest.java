package org.tradingarena.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tradingarena.engine.market.TextbookIndicators.atr;
import static org.tradingarena.engine.market.TextbookIndicators.deviation;
import static org.tradingarena.engine.market.TextbookIndicators.each;
import static org.tradingarena.engine.market.TextbookIndicators.ema;
import static org.tradingarena.engine.market.TextbookIndicators.mean;
import static org.tradingarena.engine.market.TextbookIndicators.rsi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.event.market.IndicatorSeries;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

class IndicatorSetTest {

    private static final int CANDLES = 400;

    /** The worked example of StockCharts' ChartSchool, "Relative Strength Index"; its RSI is printed with two decimals. */
    private static final double[] PUBLISHED_CLOSES = {
        44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826, 45.8931, 46.0328,
        45.6140, 46.2820, 46.2820, 46.0028, 46.0328, 46.4116, 46.2222, 45.6439
    };

    private static final List<Double> PUBLISHED_RSI = List.of(70.53, 66.32, 66.55, 69.41, 66.36, 57.97);

    @Test
    void shouldMatchThePublishedRsi() {
        // given
        IndicatorSet indicators = new IndicatorSet(RandomMarket.MINUTE, PUBLISHED_RSI.size());

        // when
        candlesOf(PUBLISHED_CLOSES).forEach(indicators::add);

        // then
        List<Double> rsi = named(byName(indicators), "rsi14").points();
        for (int i = 0; i < PUBLISHED_RSI.size(); i++) {
            assertThat(rsi.get(i)).isCloseTo(PUBLISHED_RSI.get(i), within(0.01));
        }
    }

    @Test
    void shouldMatchTheTextbookFormulasOnEveryCandle() {
        // given
        List<Candle> candles = new RandomMarket(7).candles(CANDLES);
        IndicatorSet indicators = new IndicatorSet(RandomMarket.MINUTE, CANDLES);

        // when
        candles.forEach(indicators::add);

        // then
        Map<String, IndicatorSeries> actual = byName(indicators);
        Map<String, double[]> expected = textbook(candles);
        assertThat(actual.keySet()).containsExactlyElementsOf(expected.keySet());
        expected.forEach((name, values) -> assertEqual(name, named(actual, name), values));
    }

    @Test
    void shouldBeColdUntilTheTextbookHasAValue() {
        // given
        IndicatorSet indicators = new IndicatorSet(RandomMarket.MINUTE, 60);

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
                .containsEntry("volumeRatio", 19L);
    }

    @Test
    void shouldReadNeutralWhenTheMarketNeverMoved() {
        // given
        IndicatorSet indicators = new IndicatorSet(RandomMarket.MINUTE, 5);

        // when
        candlesOf(DoubleStream.generate(() -> 100).limit(80).toArray()).forEach(indicators::add);

        // then
        Map<String, IndicatorSeries> latest = byName(indicators);
        assertThat(named(latest, "rsi14").latest()).isEqualTo(50.0);
        assertThat(named(latest, "macd").latest()).isEqualTo(0.0);
        assertThat(named(latest, "bollingerUpper").latest()).isEqualTo(100.0);
        assertThat(named(latest, "volumeRatio").latest()).isNull();
    }

    private static Map<String, double[]> textbook(List<Candle> candles) {
        double[] close = values(candles, candle -> candle.close().value().doubleValue());
        double[] high = values(candles, candle -> candle.high().value().doubleValue());
        double[] low = values(candles, candle -> candle.low().value().doubleValue());
        double[] volume = values(candles, candle -> candle.volume().value().doubleValue());
        double[] macd = minus(ema(close, 12), ema(close, 26));
        double[] signal = ema(macd, 9);
        double[] middle = mean(close, 20);
        double[] width = deviation(close, 20);
        double[] averageVolume = mean(volume, 20);
        Map<String, double[]> expected = new LinkedHashMap<>();
        expected.put("ema20", ema(close, 20));
        expected.put("ema50", ema(close, 50));
        expected.put("rsi7", rsi(close, 7));
        expected.put("rsi14", rsi(close, 14));
        expected.put("macd", macd);
        expected.put("macdSignal", signal);
        expected.put("macdHistogram", minus(macd, signal));
        expected.put("atr3", atr(high, low, close, 3));
        expected.put("atr14", atr(high, low, close, 14));
        expected.put("bollingerUpper", each(close.length, i -> middle[i] + 2 * width[i]));
        expected.put("bollingerMiddle", middle);
        expected.put("bollingerLower", each(close.length, i -> middle[i] - 2 * width[i]));
        expected.put("volumeRatio", each(close.length, i -> volume[i] / averageVolume[i]));
        return expected;
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

    private static List<Candle> candlesOf(double[] closes) {
        return IntStream.range(0, closes.length)
                .mapToObj(i -> {
                    Price price = Price.of(Double.toString(closes[i]));
                    return new Candle(
                            RandomMarket.ANCHOR.plusSeconds(60L * i), price, price, price, price, Quantity.ZERO, 0);
                })
                .toList();
    }

    private static double[] values(List<Candle> candles, Function<Candle, Double> value) {
        return candles.stream().mapToDouble(value::apply).toArray();
    }

    private static double[] minus(double[] a, double[] b) {
        return each(a.length, i -> a[i] - b[i]);
    }
}
