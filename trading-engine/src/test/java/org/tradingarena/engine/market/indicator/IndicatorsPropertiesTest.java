package org.tradingarena.engine.market.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradingarena.engine.dataset.bitstamp.BitstampWeek;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.types.IndicatorKind;
import org.tradingarena.schema.types.IndicatorSpec;

/**
 * A value folded candle by candle is the value of a computation over the whole history, to 1e-9 of the size of the numbers
 * that went into it. {@code -Darena.seed} repeats a run.
 */
class IndicatorsPropertiesTest {

    private static final long SEED = Long.getLong("arena.seed", 20131125L);
    private static final int CANDLES = 3_000;
    private static final double PRECISION = 1e-9;

    static Stream<IndicatorSpec> indicators() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<IndicatorSpec> chosen = new ArrayList<>(IndicatorSpec.STANDARD);
        for (IndicatorKind kind : IndicatorKind.values()) {
            if (kind != IndicatorKind.MACD) {
                Stream.of(
                                IndicatorSpec.SHORTEST,
                                3,
                                random.nextInt(4, 60),
                                random.nextInt(60, 400),
                                IndicatorSpec.LONGEST)
                        .map(period -> new IndicatorSpec(kind, period))
                        .forEach(chosen::add);
            }
        }
        return chosen.stream().distinct();
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void shouldEqualARecomputationOnRandomCandlesOfAnySize(IndicatorSpec spec) {
        for (double price : new double[] {100_000, 0.15, 1e-6}) {
            check(spec, randomCandles(price), price);
        }
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void shouldEqualARecomputationOnRealCandles(IndicatorSpec spec) {
        check(spec, bitstamp(), 1_000);
    }

    private static void check(IndicatorSpec spec, List<CandleValues> candles, double size) {
        Indicator indicator = Indicators.of(spec);
        List<double[]> expected = TextbookIndicators.of(spec, candles);
        assertThat(expected).hasSameSizeAs(spec.series());
        for (int i = 0; i < candles.size(); i++) {
            indicator.add(candles.get(i));
            for (int series = 0; series < expected.size(); series++) {
                double textbook = expected.get(series)[i];
                double folded = indicator.value(series);
                double allowed = PRECISION * Math.max(Math.abs(textbook), isPrice(spec) ? size : 1);
                if (Double.isNaN(textbook) != Double.isNaN(folded) || Math.abs(folded - textbook) > allowed) {
                    assertThat(folded)
                            .as("seed %d, %s, series %d, candle %d", SEED, spec, series, i)
                            .isEqualTo(textbook);
                }
            }
        }
    }

    private static boolean isPrice(IndicatorSpec spec) {
        return switch (spec.kind()) {
            case RSI, ADX, STOCHASTIC, VOLUME_RATIO -> false;
            case EMA, MACD, ATR, BOLLINGER, DONCHIAN, VWAP -> true;
        };
    }

    /** A walk with jumps, with minutes in which nobody trades, and an hour in which nothing moves. */
    private static List<CandleValues> randomCandles(double start) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<CandleValues> candles = new ArrayList<>();
        double close = start;
        for (int i = 0; i < CANDLES; i++) {
            boolean empty = random.nextInt(10) == 0 || i / 60 == 25;
            double open = close;
            close = empty ? open : open * (1 + random.nextGaussian() * (random.nextInt(500) == 0 ? 0.05 : 0.001));
            double reach = empty ? 0 : start * 0.0005 * random.nextDouble();
            candles.add(new CandleValues(
                    60L * i + 43_200,
                    Math.max(open, close) + reach,
                    Math.min(open, close) - reach / 2,
                    close,
                    empty ? 0 : random.nextDouble() * 1e6 / start));
        }
        return candles;
    }

    private static List<CandleValues> bitstamp() {
        DatasetProfile profile = ArenaConfig.defaults().dataset("bitstamp-2013");
        List<Instrument> instruments =
                profile.market(profile.symbols(), Duration.ZERO).instruments();
        return new BitstampWeek(profile.name(), profile.label(), profile.from(), profile.to(), profile.step())
                .steps(instruments, profile.from())
                .limit(CANDLES)
                .map(step -> Candle.of(step.openTime(), step.bars().getFirst()))
                .map(candle -> new CandleValues(
                        candle.openTime().getEpochSecond(),
                        candle.high().value().doubleValue(),
                        candle.low().value().doubleValue(),
                        candle.close().value().doubleValue(),
                        candle.volume().value().doubleValue()))
                .toList();
    }
}
