package org.tradingarena.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.engine.market.IndicatorSet;
import org.tradingarena.schema.types.IndicatorSpec;

/**
 * Folding a closed candle into all indicators of one symbol and timeframe, rounding included. What it costs must depend
 * neither on how many candles there have been nor on how far the indicators look back.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class IndicatorUpdate {
    private static final Duration LENGTH = Duration.ofMinutes(1);
    private static final int SERIES_LENGTH = 20;

    /** Candles before the first that is measured. */
    @Param({"1000", "30000", "1000000"})
    public int history;

    /** The standard list of the snapshots, or one indicator of every kind that has a period, with this one. */
    @Param({"standard", "20", "100", "500"})
    public String lookback = "";

    private List<Candle> candles = List.of();
    private IndicatorSet indicators = new IndicatorSet(IndicatorSpec.STANDARD, SERIES_LENGTH);
    private Instant openTime = Instant.EPOCH;
    private int next;

    /** Folds the history. */
    @Setup(Level.Trial)
    public void fold() {
        indicators = new IndicatorSet(chosen(), SERIES_LENGTH);
        candles = Market.steps(Market.spec("cash", 1, 3, 100)).stream()
                .map(step -> Candle.of(step.openTime(), step.bars().getFirst()))
                .toList();
        for (int i = 0; i < history; i++) {
            update();
        }
    }

    private List<IndicatorSpec> chosen() {
        return lookback.equals("standard")
                ? IndicatorSpec.STANDARD
                : Stream.of("ema", "rsi", "atr", "bollinger", "adx", "stochastic", "donchian", "vwap", "volumeRatio")
                        .map(kind -> IndicatorSpec.of(kind + lookback))
                        .toList();
    }

    /** One candle. */
    @Benchmark
    public IndicatorSet update() {
        Candle candle = candles.get(next);
        next = next + 1 == candles.size() ? 0 : next + 1;
        indicators.add(new Candle(
                openTime,
                candle.open(),
                candle.high(),
                candle.low(),
                candle.close(),
                candle.volume(),
                candle.trades()));
        openTime = openTime.plus(LENGTH);
        return indicators;
    }
}
