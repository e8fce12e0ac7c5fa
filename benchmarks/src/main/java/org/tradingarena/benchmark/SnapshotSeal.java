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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.engine.market.SealedSnapshot;
import org.tradingarena.engine.market.SnapshotSealer;
import org.tradingarena.schema.event.competition.CompetitionSpec;

/**
 * What a boundary costs the market: 6 symbols on 5 timeframes, 20 points a series, hash included. {@code round} folds the
 * three minutes since the last boundary and seals; {@code everything} seals at 00:00, 04:00, ..., when every candle of
 * every timeframe has just closed and nothing of the last snapshot is left.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class SnapshotSeal {
    private static final int DAYS = 20;
    private static final int MINUTES_OF_FOUR_HOURS = 240;

    /** A sealer, and the market that it is fed from, again and again. */
    @State(Scope.Thread)
    public static class Sealing {
        private List<MarketStep> steps = List.of();
        private SnapshotSealer sealer = SnapshotSealer.of(Market.six());
        private Instant openTime = Instant.EPOCH;
        private int next;

        /** Twenty days, so that the slowest average of the longest candle has its value. */
        @Setup(Level.Trial)
        public void warmUp() {
            CompetitionSpec spec = Market.six();
            try (Stream<MarketStep> market = Market.source()
                    .steps(spec.market().instruments(), spec.market().anchor())) {
                steps = market.limit(DAYS * 1440L).toList();
            }
            sealer = SnapshotSealer.of(spec);
            openTime = spec.market().anchor();
            add(steps.size());
        }

        private void add(int count) {
            for (int i = 0; i < count; i++) {
                sealer.add(new MarketStep(openTime, steps.get(next).bars()));
                openTime = openTime.plus(Duration.ofMinutes(1));
                next = next + 1 == steps.size() ? 0 : next + 1;
            }
        }
    }

    /** As {@link Sealing}, moved on by four hours before every call. */
    @State(Scope.Thread)
    public static class FourHours extends Sealing {
        /** Not measured. */
        @Setup(Level.Invocation)
        public void moveOn() {
            super.add(MINUTES_OF_FOUR_HOURS);
        }
    }

    /** Three steps and a seal. */
    @Benchmark
    public SealedSnapshot round(Sealing sealing) {
        sealing.add(3);
        return sealing.sealer.seal(sealing.openTime);
    }

    /** A seal alone, with nothing to keep from the one before. */
    @Benchmark
    public SealedSnapshot everything(FourHours sealing) {
        return seal(sealing);
    }

    private static SealedSnapshot seal(Sealing sealing) {
        return sealing.sealer.seal(sealing.openTime);
    }
}
