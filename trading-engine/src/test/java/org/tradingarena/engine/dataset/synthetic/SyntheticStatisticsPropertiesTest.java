package org.tradingarena.engine.dataset.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Symbol;

/** What the market is made of shows in its minutes; {@code -Darena.seed} repeats a run. */
class SyntheticStatisticsPropertiesTest {

    private static final long SEED = Long.getLong("arena.seed", 20131125L);
    private static final Instant FROM = Instant.parse("2020-02-01T00:00:00Z");
    private static final int MONTH = 30 * 1440;
    private static final int HALF_YEAR = 180 * 1440;
    private static final List<Instrument> SIX = Stream.of("BTC", "ETH", "SOL", "BNB", "DOGE", "XRP")
            .map(base -> Instrument.spot(
                    new Symbol(base + "/USD"), new BigDecimal("0.000001"), new BigDecimal("0.00001"), Money.of("5")))
            .toList();

    /** More than the walk alone can do in a minute at beta 1: 3.5 deviations of a storm. */
    private static final double NO_WALK = 0.006;

    /** Made once for the three tests of a seed. */
    private static final Map<Long, double[][]> HALF_YEARS = new ConcurrentHashMap<>();

    static LongStream seeds() {
        return LongStream.of(SEED, SEED + 1, SEED + 2);
    }

    /** Jumps count as much as the walk can do; else a single one of six per cent would outweigh days. */
    @ParameterizedTest
    @MethodSource("seeds")
    void shouldCorrelateAllSymbolsWithinABandOverAMonth(long seed) {
        // when
        double[][] returns = Arrays.stream(HALF_YEARS.computeIfAbsent(seed, SyntheticStatisticsPropertiesTest::returns))
                .map(of -> Arrays.stream(of, 0, MONTH)
                        .map(change -> Math.clamp(change, -NO_WALK, NO_WALK))
                        .toArray())
                .toArray(double[][]::new);

        // then
        for (int one = 0; one < SIX.size(); one++) {
            for (int other = one + 1; other < SIX.size(); other++) {
                assertThat(correlation(returns[one], returns[other]))
                        .as(
                                "seed %d, %s and %s",
                                seed, SIX.get(one).symbol(), SIX.get(other).symbol())
                        .isBetween(0.6, 0.9);
            }
        }
    }

    /** Common ones once a week, a symbol's own every two weeks, so 39 in half a year; one in a storm may hide in the walk. */
    @ParameterizedTest
    @MethodSource("seeds")
    void shouldJumpRarelyAndMostlyTogether(long seed) {
        // when
        double[][] returns = HALF_YEARS.computeIfAbsent(seed, SyntheticStatisticsPropertiesTest::returns);

        // then
        long ofBitcoin = jumps(minute -> Math.abs(returns[0][minute]));
        long ofAll = jumps(minute -> Arrays.stream(returns)
                .mapToDouble(of -> Math.abs(of[minute]))
                .min()
                .orElseThrow());
        assertThat(ofBitcoin).as("seed %d", seed).isBetween(18L, 62L);
        assertThat(ofAll).as("seed %d", seed).isBetween(9L, 44L).isLessThan(ofBitcoin);
        assertThat(Arrays.stream(returns[0]).map(Math::abs).max().orElseThrow()).isBetween(0.015, 0.12);
        for (int minute = 0; minute < HALF_YEAR; minute++) {
            int at = minute;
            if (Arrays.stream(returns).allMatch(of -> Math.abs(of[at]) > 0.02)) {
                assertThat(Arrays.stream(returns).map(of -> Math.signum(of[at])).distinct())
                        .as("seed %d minute %d", seed, minute)
                        .hasSize(1);
            }
        }
    }

    /** Blocks of four hours: half of them calm, an eighth stormy, and the mood is that of the whole market. */
    @ParameterizedTest
    @MethodSource("seeds")
    void shouldHaveMoodsThatAllSymbolsShare(long seed) {
        // when
        double[][] returns = HALF_YEARS.computeIfAbsent(seed, SyntheticStatisticsPropertiesTest::returns);
        List<Double> bitcoin = deviations(returns[0]);
        List<Double> ether = deviations(returns[1]);

        // then
        assertThat(share(bitcoin, 0, 0.0004)).as("calm, seed %d", seed).isBetween(0.44, 0.56);
        assertThat(share(bitcoin, 0.0009, 1)).as("storm, seed %d", seed).isBetween(0.08, 0.17);
        int alike = 0;
        for (int block = 0; block < bitcoin.size(); block++) {
            alike += (bitcoin.get(block) > 0.0009) == (ether.get(block) > 0.0009) ? 1 : 0;
        }
        assertThat((double) alike / bitcoin.size()).as("seed %d", seed).isGreaterThan(0.99);
    }

    @Test
    void shouldMakeUpABetaForEverySymbol() {
        assertThat(Beta.of(new Symbol("BTC/USD"))).isEqualTo(1_000);
        assertThat(IntStream.range(0, 500)
                        .mapToObj(i -> new Symbol("C" + i + "/USD"))
                        .map(Beta::of))
                .allMatch(beta -> beta >= 600 && beta <= 1_600)
                .doesNotContainSequence(1_000L, 1_000L);
    }

    /** Logarithmic, minute by minute, symbol by symbol. */
    private static double[][] returns(long seed) {
        double[][] returns = new double[SIX.size()][HALF_YEAR];
        double[] last = new double[SIX.size()];
        int[] minute = {0};
        new SyntheticMarket("synthetic", seed, FROM, FROM.plus(Duration.ofMinutes(HALF_YEAR)))
                .steps(SIX, FROM)
                .forEach(step -> {
                    for (int i = 0; i < last.length; i++) {
                        double close =
                                Math.log(step.bars().get(i).close().value().doubleValue());
                        returns[i][minute[0]] = minute[0] == 0 ? 0 : close - last[i];
                        last[i] = close;
                    }
                    minute[0]++;
                });
        return returns;
    }

    private static double correlation(double[] one, double[] other) {
        double meanOne = Arrays.stream(one).average().orElseThrow();
        double meanOther = Arrays.stream(other).average().orElseThrow();
        double product = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int i = 0; i < one.length; i++) {
            product += (one[i] - meanOne) * (other[i] - meanOther);
            squares += (one[i] - meanOne) * (one[i] - meanOne);
            otherSquares += (other[i] - meanOther) * (other[i] - meanOther);
        }
        return product / Math.sqrt(squares * otherSquares);
    }

    private static long jumps(IntToDoubleFunction size) {
        return IntStream.range(0, HALF_YEAR)
                .filter(minute -> size.applyAsDouble(minute) > NO_WALK)
                .count();
    }

    /** Of the minutes of every four hours, jumps left out. */
    private static List<Double> deviations(double[] returns) {
        List<Double> deviations = new ArrayList<>();
        for (int from = 0; from < returns.length; from += (int) Regime.LENGTH) {
            deviations.add(Math.sqrt(Arrays.stream(returns, from, from + (int) Regime.LENGTH)
                    .filter(change -> Math.abs(change) < 2 * NO_WALK)
                    .map(change -> change * change)
                    .average()
                    .orElseThrow()));
        }
        return deviations;
    }

    private static double share(List<Double> deviations, double above, double upTo) {
        return (double) deviations.stream()
                        .filter(deviation -> deviation > above && deviation <= upTo)
                        .count()
                / deviations.size();
    }
}
