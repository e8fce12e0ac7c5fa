package org.tradingarena.decision.adapter.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.adapter.provider.wire.BoundedTransport;
import org.tradingarena.decision.adapter.provider.wire.TransportLimits;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.ModelReply;
import org.tradingarena.decision.application.ProviderFailure;

/** Many seats at once: what we add to the time of a model, and what a burst leaves behind. */
class ParallelCallsTest {

    private static final Duration THINKING = Duration.ofMillis(500);
    private static final int WARM_UPS = 10;
    private static final String REPLY = """
            {"choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"{}"}}]}""";

    /** The bars are those of a busy machine with two cores; the figures are printed. */
    @ParameterizedTest
    @CsvSource({"20, 200", "64, 400", "1000, 2000"})
    void shouldAddLittleToTheTimeOfAModel(int seats, long barMillis) throws Exception {
        try (TestServer server = TestServer.that(visit -> {
                    visit.idle(THINKING.toMillis());
                    visit.answer(200, "Content-Type: application/json", REPLY);
                });
                BoundedTransport transport = new BoundedTransport(TransportLimits.DEFAULT)) {
            ProviderModels models = new ProviderModels(SampleCall.KEYS, transport);
            for (int i = 0; i < WARM_UPS; i++) {
                askAll(models, server, seats);
            }
            // when
            List<Duration> added = askAll(models, server, seats);
            // then
            Duration p50 = added.get(seats / 2);
            Duration p99 = added.get(Math.ceilDiv(seats * 99, 100) - 1);
            System.out.printf(
                    "%d seats in parallel: %d ms added at p50, %d ms at p99%n", seats, p50.toMillis(), p99.toMillis());
            assertThat(added).hasSize(seats);
            assertThat(p99).isLessThan(Duration.ofMillis(barMillis));
        }
    }

    @ParameterizedTest
    @CsvSource({"429, PROVIDER_RATE_LIMITED", "503, PROVIDER_UNAVAILABLE"})
    void shouldLeaveNothingBehindAfterABurstOfRefusals(int status, FailureCode code) throws Exception {
        long before = clientThreads();
        try (TestServer server = TestServer.answering(status, "application/json", "{\"error\":\"no\"}")) {
            // when
            try (BoundedTransport transport = new BoundedTransport(TransportLimits.DEFAULT);
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                ProviderModels models = new ProviderModels(SampleCall.KEYS, transport);
                List<Future<FailureCode>> codes = new ArrayList<>();
                for (int i = 0; i < 500; i++) {
                    codes.add(threads.submit(() -> refusal(models, server)));
                }
                for (Future<FailureCode> each : codes) {
                    assertThat(each.get()).isEqualTo(code);
                }
            }
            // then
            await().atMost(Duration.ofSeconds(10)).until(() -> server.open() == 0);
            await().atMost(Duration.ofSeconds(10)).until(() -> clientThreads() <= before);
        }
    }

    private static long clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient-"))
                .count();
    }

    private static FailureCode refusal(ProviderModels models, TestServer server) throws InterruptedException {
        try {
            throw new AssertionError(
                    models.ask(SampleCall.openAi(server.baseUrl()).call(), soon()));
        } catch (ProviderFailure refused) {
            return refused.code();
        }
    }

    /** What each call took beyond the thinking, shortest first. */
    private static List<Duration> askAll(ProviderModels models, TestServer server, int seats) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Duration>> asked = new ArrayList<>();
            for (int i = 0; i < seats; i++) {
                SampleCall call = SampleCall.openAi(server.baseUrl()).of("seat-" + i);
                asked.add(threads.submit(() -> {
                    long began = System.nanoTime();
                    ModelReply reply = models.ask(call.call(), soon());
                    assertThat(reply.text()).isEqualTo("{}");
                    return Duration.ofNanos(System.nanoTime() - began).minus(THINKING);
                }));
            }
            List<Duration> added = new ArrayList<>();
            for (Future<Duration> each : asked) {
                added.add(each.get());
            }
            added.sort(null);
            return added;
        }
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(20));
    }
}
