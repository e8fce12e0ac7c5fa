package org.tradingarena.decision.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.decision.adapter.provider.TestServer;
import org.tradingarena.schema.event.decision.DecisionFailed;
import org.tradingarena.schema.event.decision.DecisionMade;

/** Many seats at once: what we add to the time of a model, and what a burst leaves behind while everything stays open. */
class ManySeatsTest {

    private static final Duration THINKING = Duration.ofMillis(500);
    private static final int WARM_UPS = 10;
    private static final int BURST = 500;
    private static final int CONCURRENT = 64;
    private static final long MOST_BYTES_PER_CALL = 4_096;

    private static final String DECISION = "{\\\"action\\\":\\\"BUY\\\",\\\"confidence\\\":0.7,\\\"reasoning\\\":\\\""
            + "it rises, ".repeat(60) + "\\\",\\\"position_size\\\":0.25}";
    private static final String REPLY =
            "{\"id\":\"c\",\"object\":\"chat.completion\",\"model\":\"m\",\"choices\":[{\"index\":0,"
                    + "\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\"" + DECISION
                    + "\"}}],\"usage\":{\"prompt_tokens\":900,\"completion_tokens\":180,\"total_tokens\":1080}}";

    /** The bars are those of a busy machine with two cores; the figures are printed. */
    @ParameterizedTest
    @CsvSource({"20, 500", "64, 1000", "1000, 8000"})
    void shouldAddLittleToTheTimeOfAModel(int seats, long barMillis) throws Exception {
        try (TestServer server = TestServer.that(visit -> {
                    visit.idle(THINKING.toMillis());
                    visit.answer(200, "Content-Type: application/json", REPLY);
                });
                Crowd crowd = new Crowd(server.baseUrl(), seats, Duration.ofSeconds(20))) {
            for (int i = 0; i < WARM_UPS; i++) {
                crowd.ask(seats);
            }
            // when
            List<Crowd.Answered> answers = crowd.ask(seats);
            // then
            List<Duration> added = answers.stream()
                    .map(answered -> answered.took().minus(THINKING))
                    .sorted()
                    .toList();
            Duration p50 = added.get(seats / 2);
            Duration p99 = added.get(Math.ceilDiv(seats * 99, 100) - 1);
            System.out.printf(
                    "%d seats in parallel: %d ms added at p50, %d ms at p99%n", seats, p50.toMillis(), p99.toMillis());
            assertThat(answers)
                    .allMatch(answered -> answered.answer() instanceof DecisionMade made
                            && made.intents().size() == 1);
            assertThat(p99).isLessThan(Duration.ofMillis(barMillis));
        }
    }

    @ParameterizedTest
    @CsvSource({"429, PROVIDER_RATE_LIMITED", "503, PROVIDER_UNAVAILABLE"})
    void shouldLeaveNothingBehindAfterABurstOfRefusals(int status, String code) throws Exception {
        try (TestServer server = TestServer.answering(status, "application/json", "{\"error\":\"no\"}");
                Crowd crowd = new Crowd(server.baseUrl(), CONCURRENT, Duration.ofSeconds(2))) {
            crowd.ask(BURST);
            server.received().clear();
            long heap = Crowd.heap();
            // when
            List<Crowd.Answered> answers = crowd.ask(BURST);
            // then nothing is closed, and nothing is left
            assertThat(answers)
                    .hasSize(BURST)
                    .allMatch(answered -> answered.answer() instanceof DecisionFailed)
                    .anyMatch(answered -> answered.answer() instanceof DecisionFailed failed
                            && failed.code().equals(code));
            await().atMost(Duration.ofSeconds(10)).until(() -> server.open() == 0);
            await().atMost(Duration.ofSeconds(10)).until(() -> Crowd.callThreads() <= 1);
            answers = List.of();
            server.received().clear();
            assertThat(answers).isEmpty();
            assertThat(Crowd.heap() - heap).isLessThan(BURST * MOST_BYTES_PER_CALL);
        }
    }

    @Test
    void shouldHaveEveryPermitBackAfterSeatsThatGaveUp() throws Exception {
        // given a provider that hangs until it is told to answer
        CountDownLatch awake = new CountDownLatch(1);
        try (TestServer server = TestServer.that(visit -> {
                    if (awake.getCount() > 0) {
                        visit.hang();
                    }
                    visit.answer(200, "Content-Type: application/json", REPLY);
                });
                Crowd crowd = new Crowd(server.baseUrl(), 4, Duration.ofSeconds(2))) {
            // when
            List<Crowd.Answered> gaveUp = crowd.ask(20);
            awake.countDown();
            // then
            assertThat(gaveUp).allMatch(answered -> answered.answer() instanceof DecisionFailed);
            await().atMost(Duration.ofSeconds(10)).until(() -> server.open() == 0);
            await().atMost(Duration.ofSeconds(10)).until(() -> crowd.ask(4).stream()
                    .allMatch(answered -> answered.answer() instanceof DecisionMade
                            && answered.answer().trail().timings().queuedMillis() < 500));
        }
    }
}
