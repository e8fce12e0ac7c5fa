package org.tradingarena.marketdata.adapter.binance;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tradingarena.marketdata.application.ingest.Ingest;
import org.tradingarena.marketdata.application.ingest.LiveSymbol;
import org.tradingarena.marketdata.domain.candles.IngestTimings;
import org.tradingarena.marketdata.domain.connection.ConnectionTimings;
import org.tradingarena.simulators.binance.fault.VenueFault;
import org.tradingarena.simulators.binance.fault.VenueFaultRule;
import org.tradingarena.simulators.binance.tape.CandleTape;
import org.tradingarena.simulators.binance.tape.VenueTape;

/**
 * A day of a market, or any number of hours, through simulator and ingest with faults on: fails when a candle is missing or
 * wrong, or when the heap after collection is not flat within 5 %. Arguments: hours of market time, and how many times as
 * fast as the real one (1 for a day that takes a day).
 */
public final class IngestSoak {

    private static final Instant START = Instant.parse("2025-04-01T00:00:00Z");
    private static final List<String> SYMBOLS = List.of("BTCUSDT", "ETHUSDT", "DOGEUSDT");
    private static final double FLAT = 0.05;
    private static final int SAMPLES = 24;
    private static final Duration FAULT_EVERY = Duration.ofMinutes(6);

    private final int hours;
    private final int speed;
    private final VenueTape tape = CandleTape.synthetic(SYMBOLS, 21);
    private final CheckedCandles log = new CheckedCandles(tape);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Random random = new Random(2025);
    private final List<Double> heap = new ArrayList<>();
    private int struck;

    private IngestSoak(int hours, int speed) {
        this.hours = hours;
        this.speed = speed;
    }

    /** Plays, prints a line for each sample and one with the result; exit code 1 for a failure. */
    public static void main(String[] args) throws InterruptedException {
        int hours = args.length > 0 ? Integer.parseInt(args[0]) : 24;
        int speed = args.length > 1 ? Integer.parseInt(args[1]) : 60;
        System.exit(new IngestSoak(hours, speed).play() ? 0 : 1);
    }

    private boolean play() throws InterruptedException {
        Duration length = Duration.ofHours(hours);
        Duration life = length.dividedBy(4);
        ConnectionTimings connections = new ConnectionTimings(
                life.compareTo(Duration.ofHours(23)) < 0 ? life : Duration.ofHours(23),
                life.dividedBy(10),
                Duration.ofSeconds(120),
                Duration.ofSeconds(1),
                Duration.ofSeconds(60),
                Duration.ofMinutes(2));
        Set<LiveSymbol> symbols = new LinkedHashSet<>();
        for (String symbol : List.of("BTC/USDT", "ETH/USDT", "DOGE/USDT")) {
            symbols.add(LiveSymbol.of(VenueScene.SPOT + ":" + symbol));
            symbols.add(LiveSymbol.of(VenueScene.PERPETUAL + ":" + symbol));
        }
        try (VenueScene scene = new VenueScene(tape, START, speed, timings(), connections)) {
            scene.tolerate(Math.max(1, speed / 6));
            try (Ingest ingest = scene.ingest(log, timings(), connections, registry)) {
                ingest.own(symbols);
                scene.release(ingest::view, symbols.size());
                run(scene, length);
                return judge(symbols.size());
            }
        }
    }

    /** At 60 times, a pause of this machine of a tenth of a second is six seconds of the market. */
    private IngestTimings timings() {
        return VenueScene.timings(Duration.ofSeconds(Math.max(10, 2L * speed)));
    }

    private void run(VenueScene scene, Duration length) throws InterruptedException {
        Duration every = length.dividedBy(SAMPLES);
        Instant sampleAt = START.plus(every);
        Instant faultAt = START.plus(FAULT_EVERY);
        Instant calm = START.plus(length).minus(Duration.ofMinutes(10));
        CountDownLatch never = new CountDownLatch(1);
        while (log.slowest().isBefore(START.plus(length)) || !log.repaired()) {
            if (never.await(5, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts that latch down");
            }
            Instant now = scene.venue().now();
            if (now.isAfter(START.plus(length).plus(Duration.ofMinutes(60)))) {
                System.out.println("[soak] an hour after its end candles are still missing");
                return;
            }
            if (!now.isBefore(faultAt) && now.isBefore(calm)) {
                faultAt = now.plus(FAULT_EVERY);
                strike(scene);
            }
            if (!now.isBefore(sampleAt) && heap.size() < SAMPLES) {
                sampleAt = sampleAt.plus(every);
                sample(now);
            }
        }
    }

    private void strike(VenueScene scene) {
        scene.venue().heal();
        VenueFaultRule rule =
                switch (random.nextInt(12)) {
                    case 0 -> VenueFaultRule.of(VenueFault.CUT).until(Duration.ofSeconds(40));
                    case 1 -> VenueFaultRule.of(VenueFault.SILENCE).until(Duration.ofMinutes(3));
                    case 2 -> VenueFaultRule.of(VenueFault.DROP);
                    case 3 -> VenueFaultRule.of(VenueFault.SERVER_SHUTDOWN).lag(Duration.ofSeconds(60));
                    case 4 -> VenueFaultRule.of(VenueFault.SPLIT).times(200);
                    case 5 -> VenueFaultRule.of(VenueFault.DUPLICATE).times(200);
                    case 6 -> VenueFaultRule.of(VenueFault.REORDER).times(50);
                    case 7 -> VenueFaultRule.of(VenueFault.HALF_MESSAGE).times(20);
                    case 8 -> VenueFaultRule.of(VenueFault.UNAVAILABLE).until(Duration.ofMinutes(2));
                    case 9 ->
                        VenueFaultRule.of(VenueFault.LATE_CLOSE)
                                .until(Duration.ofSeconds(30))
                                .lag(Duration.ofSeconds(8));
                    case 10 -> VenueFaultRule.of(VenueFault.HTML).until(Duration.ofMinutes(1));
                    default -> VenueFaultRule.of(VenueFault.NO_HANDSHAKE).until(Duration.ofSeconds(40));
                };
        System.out.printf("[soak] %s %s%n", scene.venue().now(), rule.fault().word());
        scene.venue().strike(rule);
        if (random.nextInt(3) == 0) {
            scene.venue()
                    .strike(
                            VenueFaultRule.of(VenueFault.DROP),
                            VenueFaultRule.of(VenueFault.NO_HANDSHAKE).until(Duration.ofSeconds(30)),
                            VenueFaultRule.of(VenueFault.REFUSED).until(Duration.ofMinutes(4)));
        }
        struck++;
    }

    private void sample(Instant now) {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        double used = (runtime.totalMemory() - runtime.freeMemory()) / 1_048_576.0;
        heap.add(used);
        System.out.printf(
                "[soak] %s heap %.1f MB; candles %.0f, backfills %.0f, gaps %.0f, repairs %.0f, corrections %.0f,"
                        + " reconnects %.0f, resubscriptions %.0f, unreadable %.0f, overflows %.0f, faults %d%n",
                now,
                used,
                count("candles"),
                count("backfills"),
                count("gaps"),
                count("repairs"),
                count("corrections"),
                count("reconnects"),
                count("resubscriptions"),
                count("unreadable"),
                count("overflows"),
                struck);
    }

    private double count(String name) {
        return registry.find("arena.ingest." + name).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private boolean judge(int series) {
        Instant end = START.plus(Duration.ofHours(hours));
        long[] result = log.finish(end);
        double before = median(heap.subList(heap.size() / 4, heap.size() / 2));
        double after = median(heap.subList(heap.size() * 3 / 4, heap.size()));
        double growth = after / before - 1;
        log.faults().forEach(fault -> System.out.println("[soak] " + fault));
        boolean whole = result[0] >= hours * 3_600L * series && result[1] == 0 && result[2] == 0;
        boolean flat = growth <= FLAT;
        System.out.printf(
                "[soak] %s: %d h at %dx, %d candles compared, %d missing, %d wrong; heap after collection %.1f MB in"
                        + " the second quarter, %.1f MB in the last, %+.1f %%%n",
                whole && flat ? "PASSED" : "FAILED",
                hours,
                speed,
                result[0],
                result[1],
                result[2],
                before,
                after,
                growth * 100);
        return whole && flat;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
