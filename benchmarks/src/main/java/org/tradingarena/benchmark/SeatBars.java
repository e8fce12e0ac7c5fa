package org.tradingarena.benchmark;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.tradingarena.engine.backtest.Backtest;
import org.tradingarena.engine.backtest.BacktestResult;
import org.tradingarena.engine.backtest.BacktestWatch;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.engine.referee.CompetitionFold;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.market.MarketFrame;

/**
 * Seat-bars per second on one core: one seat through one execution bar with full accounting, hash chain included.
 * {@code engine} plays frames that are there, {@code backtest} builds them as well, indicators included.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
public class SeatBars {
    private static final int BARS = 6000;

    /** Number of seats. */
    @Param({"1", "10", "100", "1000"})
    public int seats;

    /** Bars between two decisions. */
    @Param({"60", "3"})
    public int barsPerRound;

    /** The rule of every seat; of random seats half trade in every round. */
    @Param({"ema-cross", "random"})
    public String rule = "";

    private CompetitionSpec spec = Market.spec("cash", 1, 1, 1);
    private List<MarketFrame> frames = List.of();
    private CandleSource market = Market.source();
    private String hash = "";

    /** Counts what is reported beside the runs. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counters {
        /** Seats times bars. */
        public long seatBars;

        /** Questions answered. */
        public long seatRounds;

        /**
         * Thousandths of a second that the thread had a core: 1000 a second on a quiet machine. On a shared one the quotient of
         * the others by this is what a core of one's own would give; collection of garbage runs on another thread.
         */
        public long cpuMillis;
    }

    /** Builds the frames and holds the books against accounts kept by hand. */
    @Setup(Level.Trial)
    public void check() {
        spec = Market.spec(rule, seats, barsPerRound, BARS / barsPerRound);
        frames = Market.frames(spec);
        market = ReadMarket.of(spec);
        long fills = Audit.of(spec, frames);
        hash = FoldRun.play(spec, frames, outcome -> {}).roundHash();
        System.out.printf("%n# checked: %d frames, %d fills, root hash %s%n", frames.size(), fills, hash);
    }

    /** Books, referee and rules alone. */
    @Benchmark
    public CompetitionFold engine(Counters counters) {
        long begun = cpuNanos();
        CompetitionFold fold = FoldRun.play(spec, frames, outcome -> {});
        count(fold.roundHash(), begun, counters);
        return fold;
    }

    /** The back-tester, from candles to the result. */
    @Benchmark
    public BacktestResult backtest(Counters counters) {
        long begun = cpuNanos();
        BacktestResult result = Backtest.play(spec, market, BacktestWatch.NOBODY);
        count(result.rootHash(), begun, counters);
        return result;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void count(String reached, long begun, Counters counters) {
        if (!reached.equals(hash)) {
            throw new IllegalStateException("runs differ, their times do not count: " + reached + ", " + hash);
        }
        counters.seatBars += (long) frames.size() * seats;
        counters.seatRounds += (long) spec.rounds() * seats;
        counters.cpuMillis += TimeUnit.NANOSECONDS.toMillis(cpuNanos() - begun);
    }
}
