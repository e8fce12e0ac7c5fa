package org.tradingarena.simulators.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tradingarena.simulators.provider.SimulatorClient.JSON;
import static org.tradingarena.simulators.provider.SimulatorClient.ask;
import static org.tradingarena.simulators.provider.SimulatorClient.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tradingarena.simulators.provider.seed.SeededDigest;

class FaultTest {

    private static final String ASK = ask("simulated-trader", "BTC/USD price above EMA20\nposition: none");

    @Test
    void shouldAskToWaitWhenRateLimited() throws Exception {
        // when
        HttpResponse<String> reply =
                one(SimulatorSettings.seeded(1).withRetryAfter(Duration.ofSeconds(3)), Fault.RATE_LIMITED);
        // then
        assertThat(reply.statusCode()).isEqualTo(429);
        assertThat(reply.headers().firstValue("Retry-After")).hasValue("3");
        assertThat(code(reply)).isEqualTo("rate_limit_exceeded");
    }

    @Test
    void shouldFailWithServerErrorAndWrongKey() throws Exception {
        // then
        assertThat(one(SimulatorSettings.seeded(1), Fault.SERVER_ERROR).statusCode())
                .isEqualTo(500);
        HttpResponse<String> unauthorized = one(SimulatorSettings.seeded(1), Fault.UNAUTHORIZED);
        assertThat(unauthorized.statusCode()).isEqualTo(401);
        assertThat(code(unauthorized)).isEqualTo("invalid_api_key");
    }

    @Test
    void shouldFenceAndSurroundWithProse() throws Exception {
        // when
        String fenced = content(one(SimulatorSettings.seeded(1), Fault.FENCED));
        String prose = content(one(SimulatorSettings.seeded(1), Fault.PROSE));
        // then
        assertThat(fenced).startsWith("```json\n{").endsWith("}\n```");
        assertThat(prose).startsWith("I looked at every timeframe.").endsWith("This is a simulated opinion.");
    }

    @Test
    void shouldTruncateAndSayLength() throws Exception {
        // when
        HttpResponse<String> reply = one(SimulatorSettings.seeded(1), Fault.TRUNCATED);
        // then
        assertThat(JSON.readTree(reply.body())
                        .path("choices")
                        .path(0)
                        .path("finish_reason")
                        .asText())
                .isEqualTo("length");
        assertThat(content(reply)).startsWith("{").doesNotContain("}");
    }

    @Test
    void shouldBreakTheJsonBeyondRepair() throws Exception {
        // when
        String malformed = content(one(SimulatorSettings.seeded(1), Fault.MALFORMED));
        // then
        assertThatThrownBy(() -> JSON.readTree(malformed)).isInstanceOf(JsonProcessingException.class);
        assertThat(content(one(SimulatorSettings.seeded(1), Fault.EMPTY))).isEmpty();
    }

    @Test
    void shouldHangUntilTheCallerGivesUp() {
        // given
        SimulatorSettings settings = SimulatorSettings.seeded(1).withFaults(FaultRule.rate(Fault.HANG, 1));
        try (ProviderServer server = ProviderServer.start(settings)) {
            // then
            assertThatThrownBy(() -> new SimulatorClient(server).post(ASK, Duration.ofMillis(300)))
                    .isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void shouldPlayAScriptForEachDistinctRequest() throws Exception {
        // given
        SimulatorSettings settings =
                SimulatorSettings.seeded(1).withFaults(FaultRule.script(Fault.RATE_LIMITED, Fault.SERVER_ERROR));
        try (ProviderServer server = ProviderServer.start(settings)) {
            SimulatorClient client = new SimulatorClient(server);
            String other = ask("simulated-trader", "ETH/USD");
            // then
            assertThat(client.post(ASK).statusCode()).isEqualTo(429);
            assertThat(client.post(other).statusCode()).isEqualTo(429);
            assertThat(client.post(ASK).statusCode()).isEqualTo(500);
            assertThat(client.post(ASK).statusCode()).isEqualTo(200);
            assertThat(client.post(other).statusCode()).isEqualTo(500);
        }
    }

    @Test
    void shouldStrikeOnlyTheNamedModel() throws Exception {
        // given
        SimulatorSettings settings = SimulatorSettings.seeded(1).withFaults(FaultRule.parse("simulated-unlucky:500=1"));
        try (ProviderServer server = ProviderServer.start(settings)) {
            SimulatorClient client = new SimulatorClient(server);
            // then
            assertThat(client.post(ask("simulated-unlucky", "x")).statusCode()).isEqualTo(500);
            assertThat(client.post(ASK).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldDelayAsConfigured() throws Exception {
        // given
        SimulatorSettings settings = SimulatorSettings.seeded(1).withDelay(DelayRange.parse("120"));
        try (ProviderServer server = ProviderServer.start(settings)) {
            long start = System.nanoTime();
            // when
            new SimulatorClient(server).post(ASK);
            // then
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(120));
        }
    }

    @Test
    void shouldDrawDelaysWithinTheirRange() {
        // given
        DelayRange range = DelayRange.parse("100-400");
        // then
        for (int i = 0; i < 200; i++) {
            SeededDigest digest = SeededDigest.of(9, new byte[] {(byte) i});
            assertThat(range.draw(digest)).isBetween(Duration.ofMillis(100), Duration.ofMillis(400));
            assertThat(range.draw(digest)).isEqualTo(range.draw(SeededDigest.of(9, new byte[] {(byte) i})));
        }
    }

    @Test
    void shouldNameTheAllowedFormsWhenARuleIsWrong() {
        assertThatThrownBy(() -> FaultRule.parse("boom=1"))
                .hasMessageStartingWith(
                        "Unknown fault 'boom'; allowed: ok, 400, 401, 403, 429, 500, 502, 503, 504, 529, hang");
        assertThatThrownBy(() -> FaultRule.parse("hang=2")).hasMessage("Fault rate 2 is not between 0 and 1");
        assertThatThrownBy(() -> FaultRule.parse("hang")).hasMessageContaining("[model:]fault=rate");
        assertThatThrownBy(() -> DelayRange.parse("soon"))
                .hasMessageContaining("write 250 or 500ms, or a range 100-400 or 1s-3s");
        assertThat(FaultRule.parse("a:b:script=429,ok"))
                .isEqualTo(FaultRule.script(Fault.RATE_LIMITED, Fault.NONE).forModel("a:b"));
    }

    private static HttpResponse<String> one(SimulatorSettings settings, Fault fault) throws Exception {
        try (ProviderServer server = ProviderServer.start(settings.withFaults(FaultRule.rate(fault, 1)))) {
            return new SimulatorClient(server).post(ASK);
        }
    }

    private static String code(HttpResponse<String> reply) throws Exception {
        return JSON.readTree(reply.body()).path("error").path("code").asText();
    }
}
