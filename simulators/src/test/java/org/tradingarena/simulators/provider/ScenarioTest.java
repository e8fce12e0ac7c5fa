package org.tradingarena.simulators.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tradingarena.simulators.provider.SimulatorClient.JSON;
import static org.tradingarena.simulators.provider.SimulatorClient.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.simulators.provider.trader.Personality;

class ScenarioTest {

    private static final String ASK = ask("simulated-trader", Prompts.rising());

    private final ProviderServer server = ProviderServer.start(SimulatorSettings.seeded(1));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldReadEveryKey() {
        // when
        SimulatorSettings settings = ScenarioFile.parse("""
                seed: 9
                thinking: 500ms-800ms
                retry-after: 2s
                keys: {alpha: sk-simulated-alpha}
                models:
                  simulated-x: {personality: gambler, thinking: 5s, slips: 0.2}
                faults:
                  - {fault: 429, seat: alpha, from: 10s, until: 130s, retry-after: 5s}
                  - {fault: slow, model: simulated-x, requests: 3-5, gap: 10s, lasts: 30s, rate: 0.5}
                  - {script: [429, 500, ok], requests: 7-}
                """);
        // then
        assertThat(settings.seed()).isEqualTo(9);
        assertThat(settings.delay()).isEqualTo(new DelayRange(Duration.ofMillis(500), Duration.ofMillis(800)));
        assertThat(settings.retryAfter()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.seatOf("sk-simulated-alpha")).isEqualTo("alpha");
        assertThat(settings.profile("simulated-x").personality()).isEqualTo(Personality.GAMBLER);
        assertThat(settings.profile("simulated-x").slips()).isEqualTo(0.2);
        assertThat(settings.faults())
                .containsExactly(
                        new FaultRule(
                                List.of(Fault.RATE_LIMITED),
                                1.0,
                                new FaultRule.Target("alpha", null),
                                new FaultRule.Occasion(
                                        1, Long.MAX_VALUE, Duration.ofSeconds(10), Duration.ofSeconds(130)),
                                new FaultRule.Course(Duration.ofSeconds(5), null, null)),
                        new FaultRule(
                                List.of(Fault.SLOW),
                                0.5,
                                new FaultRule.Target(null, "simulated-x"),
                                new FaultRule.Occasion(3, 5, Duration.ZERO, null),
                                new FaultRule.Course(null, Duration.ofSeconds(30), Duration.ofSeconds(10))),
                        FaultRule.script(Fault.RATE_LIMITED, Fault.SERVER_ERROR, Fault.NONE)
                                .onRequests(7, Long.MAX_VALUE));
        assertThat(settings.toString()).doesNotContain("sk-simulated-alpha").contains("alpha");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seeds: 1 | line 1: unknown key 'seeds'; allowed: seed, thinking, retry-after, keys, models, faults",
                "seed: x | line 1: 'x' is not a number here",
                "thinking: soon | line 1: Delay 'soon' is not a length of time",
                "models: {simulated-x: {personality: bear}} | line 1: Unknown personality 'bear'; allowed: trader, trend",
                "faults: [{fault: boom}] | line 1: Unknown fault 'boom'",
                "faults: [{rate: 1}] | line 1: a rule has either 'fault' or 'script'",
                "faults: [{fault: 429, rate: 2}] | line 1: Fault rate 2 is not between 0 and 1",
                "faults: [{fault: 429, from: 3s, until: 2s}] | line 1: 'until' is not after 'from'",
                "faults: [{fault: 429, requests: 5-3}] | line 1: '5-3' counts from 1 upwards",
                "faults: [{fault: hang, lasts: 61m}] | line 1: '61m' is not between 0 and 60 minutes",
                "faults: 3 | line 1: 'faults' is a list",
                "[ | line 1: expected the node content",
            })
    void shouldTellWhatIsWrongAndWhere(String scenario, String message) {
        assertThatThrownBy(() -> ScenarioFile.parse(scenario))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void shouldStrikeOneSeatAndCountBySeat() throws Exception {
        // given
        server.play(ScenarioFile.parse("{faults: [{fault: 503, seat: alpha, retry-after: 4s}]}"));
        // when
        HttpResponse<String> struck = new SimulatorClient(server, "alpha").post(ASK);
        HttpResponse<String> spared = new SimulatorClient(server, "beta").post(ASK);
        new SimulatorClient(server, "beta").post(ask("gpt-4o", "x"));
        JsonNode counts = JSON.readTree(new SimulatorClient(server)
                .control("GET", "/simulator/counts", "")
                .body());
        // then
        assertThat(struck.statusCode()).isEqualTo(503);
        assertThat(struck.headers().firstValue("Retry-After")).hasValue("4");
        assertThat(spared.statusCode()).isEqualTo(200);
        assertThat(counts.path("requests").asInt()).isEqualTo(3);
        assertThat(counts.path("bySeat")).isEqualTo(JSON.readTree("""
                {"alpha": {"503": 1}, "beta": {"404": 1, "ok": 1}}
                """));
        assertThat(counts.path("byModel").path("simulated-trader").path("503").asInt())
                .isEqualTo(1);
    }

    @Test
    void shouldStrikeTheseRequestsOnly() throws Exception {
        // given
        server.play(ScenarioFile.parse("{faults: [{fault: 500, requests: 2-3}]}"));
        SimulatorClient client = new SimulatorClient(server);
        // then
        for (int status : new int[] {200, 500, 500, 200}) {
            assertThat(client.post(ASK).statusCode()).isEqualTo(status);
        }
    }

    @Test
    void shouldStrikeWithinItsTimeAndAgainAfterAReset() throws Exception {
        // given
        server.play(ScenarioFile.parse("{faults: [{fault: 502, until: 700ms}]}"));
        SimulatorClient client = new SimulatorClient(server);
        // when
        int before = client.post(ASK).statusCode();
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        int after = before;
        while (after == 502 && System.nanoTime() < end) {
            after = client.post(ASK).statusCode();
        }
        int reset = client.control("POST", "/simulator/reset", "").statusCode();
        // then
        assertThat(List.of(before, after, reset)).containsExactly(502, 200, 204);
        assertThat(server.counts().requests()).isZero();
        assertThat(client.post(ASK).statusCode()).isEqualTo(502);
    }

    @Test
    void shouldTakeAnotherScenarioWhileItRuns() throws Exception {
        // given
        SimulatorClient client = new SimulatorClient(server);
        // when
        int taken = client.control("PUT", "/simulator/scenario", "faults: [{fault: 504}]")
                .statusCode();
        HttpResponse<String> refused = client.control("PUT", "/simulator/scenario", "faults: [{fault: boom}]");
        // then
        assertThat(taken).isEqualTo(204);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("line 1: Unknown fault 'boom'");
        assertThat(client.post(ASK).statusCode()).isEqualTo(504);
    }

    @Test
    void shouldHoldASeatToItsOwnKey() throws Exception {
        // given
        server.play(ScenarioFile.parse("keys: {alpha: key-a, beta: key-b}"));
        SimulatorClient alpha = new SimulatorClient(server, "alpha");
        // then
        assertThat(alpha.post(ASK, Map.of("Authorization", "Bearer key-b")).statusCode())
                .isEqualTo(401);
        assertThat(alpha.post(ASK, Map.of("Authorization", "Bearer key-a")).statusCode())
                .isEqualTo(200);
        assertThat(server.counts().of("alpha", "401")).isEqualTo(1);
    }

    @Test
    void shouldThinkAsLongAsItsModelIsToldTo() throws Exception {
        // given
        server.play(ScenarioFile.parse("{thinking: 10ms, models: {simulated-trader: {thinking: 300ms}}}"));
        SimulatorClient client = new SimulatorClient(server);
        long start = System.nanoTime();
        // when
        client.post(ask("simulated-trend", Prompts.rising()));
        Duration trend = Duration.ofNanos(System.nanoTime() - start);
        client.post(ASK);
        Duration both = Duration.ofNanos(System.nanoTime() - start);
        // then
        assertThat(trend).isBetween(Duration.ofMillis(10), Duration.ofMillis(290));
        assertThat(both.minus(trend)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }
}
