package org.tradingarena.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import org.tradingarena.engine.backtest.Backtest;
import org.tradingarena.engine.backtest.BacktestResult;
import org.tradingarena.schema.event.competition.CompetitionSpec;

/**
 * Whether a round grows dearer with time: 100,000 rounds of three bars in one process, eight random seats that never stop
 * trading. Prints the processor time of a round in every tenth, and the memory that is held at the end.
 */
public final class RoundGrowth {
    private static final int ROUNDS = 100_000;
    private static final int SEATS = 8;
    private static final int PARTS = 10;
    private static final double NANOS_PER_MICRO = 1e3;

    private RoundGrowth() {}

    /** Prints one line per tenth. */
    public static void main(String[] arguments) {
        CompetitionSpec spec = Market.spec("random", SEATS, 3, ROUNDS);
        for (int run = 1; run <= 3; run++) {
            measure(spec, run);
        }
    }

    private static void measure(CompetitionSpec spec, int run) {
        // Time of the thread and not of the clock, since others may use the machine.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] ended = new long[ROUNDS + 1];
        ended[0] = threads.getCurrentThreadCpuTime();
        BacktestResult result =
                Backtest.play(spec, Market.source(), (done, rounds) -> ended[done] = threads.getCurrentThreadCpuTime());
        StringBuilder line = new StringBuilder();
        for (int part = 0; part < PARTS; part++) {
            line.append(String.format(Locale.ROOT, " %.1f", median(ended, part)));
        }
        Runtime.getRuntime().gc();
        long held = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                Locale.ROOT,
                "run %d: median of a round in µs by tenth:%s; %,d fills; %d MiB held; root hash %s%n",
                run,
                line,
                result.counts().fills(),
                held >> 20,
                result.rootHash());
    }

    private static double median(long[] ended, int part) {
        int rounds = ROUNDS / PARTS;
        long[] times = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            times[i] = ended[part * rounds + i + 1] - ended[part * rounds + i];
        }
        Arrays.sort(times);
        return times[rounds / 2] / NANOS_PER_MICRO;
    }
}
