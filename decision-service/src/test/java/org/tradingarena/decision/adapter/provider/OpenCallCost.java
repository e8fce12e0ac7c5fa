package org.tradingarena.decision.adapter.provider;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import org.tradingarena.decision.adapter.provider.wire.BoundedTransport;
import org.tradingarena.decision.adapter.provider.wire.TransportLimits;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.ProviderFailure;

/** Measures the memory of calls whose model thinks; the command stands in {@code docs/performance.md}. */
public final class OpenCallCost {

    private static final int CALLS = 1_000;
    private static final Duration THINKING = Duration.ofSeconds(20);
    private static final double KIB = 1024;

    private OpenCallCost() {}

    /**
     * Prints the heap that one open call holds, server of the test included, and what is left when all were broken off and the
     * transport stays open.
     */
    public static void main(String[] arguments) throws Exception {
        try (BoundedTransport transport = new BoundedTransport(TransportLimits.DEFAULT)) {
            open(transport);
            long before = heap();
            long held = open(transport);
            long after = heap();
            System.out.printf(
                    Locale.ROOT, "%d open calls: %.1f KiB of heap each%n", CALLS, (held - before) / KIB / CALLS);
            System.out.printf(
                    Locale.ROOT, "after they were broken off: %.1f KiB each%n", (after - before) / KIB / CALLS);
        }
    }

    /** The heap while all calls are open; they are broken off afterwards. */
    private static long open(BoundedTransport transport) throws Exception {
        Phaser arrived = new Phaser(CALLS + 1);
        try (TestServer server = TestServer.that(visit -> {
                    arrived.arrive();
                    visit.idle(THINKING.toMillis());
                });
                ExecutorService seats = Executors.newVirtualThreadPerTaskExecutor()) {
            ProviderModels models = new ProviderModels(SampleCall.KEYS, transport);
            for (int i = 0; i < CALLS; i++) {
                SampleCall call = SampleCall.openAi(server.baseUrl()).of("seat-" + i);
                seats.execute(() -> ask(models, call));
            }
            arrived.arriveAndAwaitAdvance();
            long held = heap();
            seats.shutdownNow();
            return held;
        }
    }

    private static void ask(ProviderModels models, SampleCall call) {
        try {
            models.ask(call.call(), Deadline.in(THINKING));
        } catch (ProviderFailure | InterruptedException brokenOff) {
            Thread.currentThread().interrupt();
        }
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
