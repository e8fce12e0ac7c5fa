package org.tradingarena.decision.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tradingarena.schema.config.ProviderProtocol;
import org.tradingarena.schema.config.StructuredOutput;

/** One provider in trouble costs only its own seat; all of them in trouble cost decisions, never a round. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderScenariosTest {

    private static final int ROUNDS = 8;

    /** The time-out of every seat, and so the deadline of every round. */
    private static final Duration DEADLINE = Duration.ofSeconds(3);

    /** Both protocols, whole and streamed, bound in different ways. */
    private static final List<ScenarioSeat> ALL = List.of(
            new ScenarioSeat(
                    "alpha", ProviderProtocol.OPENAI, StructuredOutput.JSON_SCHEMA, true, "simulated-trend", DEADLINE),
            new ScenarioSeat(
                    "beta", ProviderProtocol.ANTHROPIC, StructuredOutput.TOOL, true, "simulated-reverter", DEADLINE),
            new ScenarioSeat(
                    "gamma", ProviderProtocol.OPENAI, StructuredOutput.TOOL, false, "simulated-cautious", DEADLINE),
            new ScenarioSeat(
                    "delta", ProviderProtocol.ANTHROPIC, StructuredOutput.NONE, false, "simulated-trader", DEADLINE));

    private static final List<String> SEATS =
            ALL.stream().map(ScenarioSeat::name).toList();

    /** What this side adds to a deadline: noticing it, and writing the answer. */
    private static final Duration SLACK = Duration.ofMillis(300);

    private static final double TOLERANCE = 0.1;
    private static final Duration OUTAGE =
            Boolean.getBoolean("scenario.long") ? Duration.ofMinutes(2) : Duration.ofSeconds(6);

    private ScenarioReport healthy;

    @BeforeAll
    void runHealthily() throws Exception {
        healthy = run("all healthy", scenario());
    }

    @Test
    void shouldDecideEveryRoundWhenAllAreHealthy() {
        // then
        for (String seat : SEATS) {
            assertThat(healthy.outcomes(seat)).isEqualTo(Map.of("VALID", (long) ROUNDS));
            assertThat(healthy.counted(seat)).isEqualTo(Map.of("ok", (long) ROUNDS));
            assertThat(healthy.thinking(seat, 0.01)).isGreaterThanOrEqualTo(500);
            assertThat(healthy.thinking(seat, 1)).isLessThan(900);
        }
        assertThat(healthy.closing(1)).isLessThan(1000);
    }

    @Test
    void shouldCostOneSeatItsDecisionsWhenItsProviderStorms() throws Exception {
        // when
        ScenarioReport storm =
                run("a storm of 429 at alpha", scenario("{fault: 429, seat: alpha, requests: 1-3, retry-after: 1s}"));
        // then three calls a second apart are all that a round of three seconds has, and the next round waits for the
        // last second
        assertThat(storm.outcomes("alpha")).isEqualTo(Map.of("PROVIDER_RATE_LIMITED", 1L, "VALID", ROUNDS - 1L));
        assertThat(storm.rounds().getFirst().outcome("alpha")).isEqualTo("PROVIDER_RATE_LIMITED");
        assertThat(storm.counted("alpha")).isEqualTo(Map.of("429", 3L, "ok", ROUNDS - 1L));
        assertThat(storm.calls("alpha")).isEqualTo(Map.of("PROVIDER_RATE_LIMITED", 3L, "ok", ROUNDS - 1L));
        assertThat(storm.rounds().get(1).of("alpha").trail().timings().queuedMillis())
                .isBetween(500L, 1_100L);
        assertOthersUnaffected(storm, "alpha");
    }

    @Test
    void shouldCostOneSeatItsDecisionsWhenItsProviderHangs() throws Exception {
        // when
        ScenarioReport hang = run("beta hangs", scenario("{fault: hang, seat: beta, requests: 1-3}"));
        // then
        assertThat(hang.outcomes("beta")).isEqualTo(Map.of("REPLY_TIMEOUT", 3L, "VALID", ROUNDS - 3L));
        assertThat(hang.counted("beta")).isEqualTo(Map.of("hang", 3L, "ok", ROUNDS - 3L));
        assertThat(hang.calls("beta")).isEqualTo(Map.of("REPLY_TIMEOUT", 3L, "ok", ROUNDS - 3L));
        assertOthersUnaffected(hang, "beta");
    }

    @Test
    void shouldCostOneSeatItsDecisionsWhenItsProviderBreaksInTheMiddleOfAStream() throws Exception {
        // when
        ScenarioReport broken = run("alpha breaks its streams", scenario("{fault: break, seat: alpha, requests: 1-6}"));
        // then three calls break in the first round and the deadline cuts the fourth; two break in the second, and the
        // third is whole
        assertThat(broken.outcomes("alpha")).isEqualTo(Map.of("REPLY_TIMEOUT", 1L, "VALID", ROUNDS - 1L));
        assertThat(broken.rounds().getFirst().outcome("alpha")).isEqualTo("REPLY_TIMEOUT");
        assertThat(broken.counted("alpha")).isEqualTo(Map.of("break", 6L, "ok", ROUNDS - 1L));
        assertThat(broken.calls("alpha"))
                .isEqualTo(Map.of("PROVIDER_UNAVAILABLE", 5L, "REPLY_TIMEOUT", 1L, "ok", ROUNDS - 1L));
        assertOthersUnaffected(broken, "alpha");
    }

    @Test
    void shouldCloseEveryRoundAndRecoverWhenAllAreDown() throws Exception {
        // given
        String times = ", from: 2000ms, until: " + OUTAGE.plusSeconds(2).toMillis() + "ms}";
        String down =
                scenario("{fault: drop, seat: beta" + times, "{fault: 502, seat: delta" + times, "{fault: 503" + times);
        List<ScenarioRound> rounds = new ArrayList<>();
        ScenarioReport report;
        // when
        try (ScenarioArena arena = ScenarioArena.playing(ALL, down)) {
            long over = System.nanoTime() + OUTAGE.plusSeconds(2).toNanos();
            while (System.nanoTime() < over) {
                rounds.add(arena.round());
            }
            for (int i = 0; i < ROUNDS; i++) {
                rounds.add(arena.round());
            }
            report = new ScenarioReport(
                    "all down for " + OUTAGE.toSeconds() + " s",
                    rounds,
                    arena.simulator().counts());
        }
        System.out.println(report.table());
        // then
        assertClosed(report);
        for (String seat : SEATS) {
            String word = seat.equals("beta") ? "drop" : seat.equals("delta") ? "502" : "503";
            assertThat(report.outcomes(seat).keySet())
                    .isSubsetOf("VALID", "PROVIDER_UNAVAILABLE", "REPLY_TIMEOUT")
                    .contains("VALID", "PROVIDER_UNAVAILABLE");
            assertSameCounts(report, seat, word, "PROVIDER_UNAVAILABLE");
        }
        assertThat(rounds.getFirst().allValid()).isTrue();
        assertThat(rounds.subList(rounds.size() - 4, rounds.size())).allMatch(ScenarioRound::allValid);
    }

    @Test
    void shouldHoldAllSeatsOfAProviderBackForTheOneThatWasRefused() throws Exception {
        // given four seats of one provider, which takes two calls at once
        List<ScenarioSeat> shared = SEATS.stream()
                .map(seat -> new ScenarioSeat(
                        seat,
                        "shared",
                        2,
                        ProviderProtocol.OPENAI,
                        StructuredOutput.TOOL,
                        false,
                        "simulated-trend",
                        DEADLINE))
                .toList();
        // when whoever comes within the first 800 ms is sent away for a second
        ScenarioReport report = run(
                "one provider for all", shared, scenario("{fault: 429, seat: shared, until: 800ms, retry-after: 1s}"));
        // then the first two are, and the other two wait with them and are served before them
        assertClosed(report);
        assertThat(report.counted("shared")).isEqualTo(Map.of("429", 2L, "ok", 4L * ROUNDS));
        assertThat(SEATS).allMatch(seat -> report.outcomes(seat).equals(Map.of("VALID", (long) ROUNDS)));
        assertThat(SEATS.stream().mapToLong(seat -> report.calls(seat, "PROVIDER_RATE_LIMITED")))
                .containsExactlyInAnyOrder(0L, 0L, 1L, 1L);
    }

    private static ScenarioReport run(String name, String scenario) throws Exception {
        return run(name, ALL, scenario);
    }

    private static ScenarioReport run(String name, List<ScenarioSeat> seats, String scenario) throws Exception {
        List<ScenarioRound> rounds = new ArrayList<>();
        try (ScenarioArena arena = ScenarioArena.playing(seats, scenario)) {
            for (int i = 0; i < ROUNDS; i++) {
                rounds.add(arena.round());
            }
            ScenarioReport report =
                    new ScenarioReport(name, rounds, arena.simulator().counts());
            System.out.println(report.table());
            return report;
        }
    }

    private void assertOthersUnaffected(ScenarioReport report, String struck) {
        assertClosed(report);
        for (String seat : SEATS) {
            if (!seat.equals(struck)) {
                assertThat(report.outcomes(seat)).isEqualTo(healthy.outcomes(seat));
                assertThat(report.counted(seat)).isEqualTo(healthy.counted(seat));
                assertNear(report.thinking(seat, 0.5), healthy.thinking(seat, 0.5));
                assertNear(report.thinking(seat, 0.99), healthy.thinking(seat, 0.99));
            }
        }
    }

    private static void assertClosed(ScenarioReport report) {
        assertThat(report.rounds()).allMatch(round -> round.closing().compareTo(DEADLINE.plus(SLACK)) < 0);
    }

    /** Every call that the simulator saw is in a trail; a call that the deadline cut stands there as a time-out. */
    private static void assertSameCounts(ScenarioReport report, String seat, String word, String code) {
        long struck = report.counts().of(seat, word);
        long answered = report.counts().of(seat, "ok");
        assertThat(report.counted(seat).keySet()).containsExactlyInAnyOrder(word, "ok");
        assertThat(report.allCalls(seat)).isEqualTo(struck + answered);
        assertThat(report.calls(seat, code)).isPositive().isLessThanOrEqualTo(struck);
        assertThat(report.calls(seat, "ok")).isPositive().isLessThanOrEqualTo(answered);
        assertThat(report.calls(seat, "REPLY_TIMEOUT"))
                .isEqualTo(struck + answered - report.calls(seat, code) - report.calls(seat, "ok"));
    }

    private static void assertNear(long millis, long healthyMillis) {
        assertThat((double) millis).isBetween(healthyMillis * (1 - TOLERANCE), healthyMillis * (1 + TOLERANCE));
    }

    private static String scenario(String... faults) {
        return "{seed: 7, thinking: 500ms-700ms, faults: [" + String.join(", ", faults) + "]}";
    }
}
