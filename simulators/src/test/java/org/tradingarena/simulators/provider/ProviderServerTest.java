package org.tradingarena.simulators.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.simulators.provider.SimulatorClient.JSON;
import static org.tradingarena.simulators.provider.SimulatorClient.ask;
import static org.tradingarena.simulators.provider.SimulatorClient.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProviderServerTest {

    private static final String RISING =
            "BTC/USD\nprice above EMA20; MACD positive and rising\nprice above EMA20; MACD positive and rising\n";
    private static final String FALLING =
            "BTC/USD\nprice below EMA20; MACD negative and falling\nprice below EMA20; RSI14 overbought\n";

    @Test
    void shouldLabelEveryReplyAsSimulated() throws Exception {
        try (ProviderServer server = ProviderServer.start(SimulatorSettings.seeded(7))) {
            // when
            HttpResponse<String> reply = new SimulatorClient(server).post(ask("simulated-trader", RISING));
            // then
            JsonNode body = JSON.readTree(reply.body());
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.headers().firstValue("X-Simulated")).hasValue("true");
            assertThat(body.path("system_fingerprint").asText()).isEqualTo("fp_simulated");
            assertThat(body.path("model").asText()).isEqualTo("simulated-trader");
            assertThat(body.path("object").asText()).isEqualTo("chat.completion");
            assertThat(content(reply)).contains("Simulated reasoning.");
        }
    }

    @Test
    void shouldCountTokensOfPromptAndReply() throws Exception {
        try (ProviderServer server = ProviderServer.start(SimulatorSettings.seeded(7))) {
            // when
            HttpResponse<String> reply = new SimulatorClient(server).post(ask("simulated-trader", "x".repeat(401)));
            // then
            JsonNode usage = JSON.readTree(reply.body()).path("usage");
            int completion = (content(reply).length() + 3) / 4;
            assertThat(usage.path("prompt_tokens").asInt()).isEqualTo(101);
            assertThat(usage.path("completion_tokens").asInt()).isEqualTo(completion);
            assertThat(usage.path("total_tokens").asInt()).isEqualTo(101 + completion);
        }
    }

    @Test
    void shouldGiveTheSameBytesWhateverTheOrderOfArrival() throws Exception {
        // given
        List<String> asks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            asks.add(ask("simulated-trader", RISING + "last close " + i));
        }
        List<String> shuffled = new ArrayList<>(asks);
        Collections.shuffle(shuffled, new Random(3));
        FaultRule sometimes = FaultRule.rate(Fault.FENCED, 0.3);
        // when
        Set<String> first = replies(asks, SimulatorSettings.seeded(7).withFaults(sometimes));
        Set<String> second = replies(shuffled, SimulatorSettings.seeded(7).withFaults(sometimes));
        Set<String> otherSeed = replies(asks, SimulatorSettings.seeded(8).withFaults(sometimes));
        // then
        assertThat(first).isEqualTo(second).hasSize(30);
        assertThat(first).isNotEqualTo(otherSeed);
        assertThat(first.stream().filter(reply -> reply.contains("```")).count())
                .isBetween(3L, 16L);
    }

    @Test
    void shouldFollowTheHintsAndThePosition() throws Exception {
        try (ProviderServer server = ProviderServer.start(SimulatorSettings.seeded(7))) {
            SimulatorClient client = new SimulatorClient(server);
            // when
            String buys = content(client.post(ask("simulated-trader", RISING + "position: none")));
            String holds = content(client.post(ask("simulated-trader", RISING + "position: long 0.1")));
            String waits = content(client.post(ask("simulated-trader", FALLING + "position: none")));
            String sells = content(client.post(ask("simulated-trader", FALLING + "position: long 0.1")));
            // then
            assertThat(JSON.readTree(buys).path("action").asText()).isEqualTo("BUY");
            assertThat(JSON.readTree(buys).path("position_size").decimalValue().doubleValue())
                    .isBetween(0.2, 0.8);
            assertThat(JSON.readTree(buys).path("confidence").doubleValue()).isBetween(0.5, 0.95);
            assertThat(JSON.readTree(holds).path("action").asText()).isEqualTo("HOLD");
            assertThat(JSON.readTree(waits).path("action").asText()).isEqualTo("HOLD");
            assertThat(JSON.readTree(sells).path("action").asText()).isEqualTo("SELL");
            assertThat(JSON.readTree(sells).path("symbol").asText()).isEqualTo("BTC/USD");
        }
    }

    @Test
    void shouldRefuseRealModelNames() throws Exception {
        try (ProviderServer server = ProviderServer.start(SimulatorSettings.seeded(7))) {
            // when
            HttpResponse<String> reply = new SimulatorClient(server).post(ask("gpt-4o", RISING));
            // then
            assertThat(reply.statusCode()).isEqualTo(404);
            assertThat(JSON.readTree(reply.body()).path("error").path("code").asText())
                    .isEqualTo("model_not_found");
        }
    }

    @Test
    void shouldAnswerBadRequestsLikeTheApi() throws Exception {
        try (ProviderServer server = ProviderServer.start(SimulatorSettings.seeded(7))) {
            SimulatorClient client = new SimulatorClient(server);
            // then
            assertError(client.post("{nonsense"), 400, "We could not parse the JSON body of your request");
            assertError(client.post("{}"), 400, "you must provide a model parameter");
            assertError(client.post("{\"model\":\"simulated-trader\"}"), 400, "Missing required parameter: 'messages'");
            assertError(client.get("/v1/chat/completions"), 405, "Only POST is allowed here");
            assertError(
                    client.get("/v2/nothing"),
                    404,
                    "Unknown path /v2/nothing; there are /v1/chat/completions, /v1/messages, /v1/models, /health,"
                            + " /simulator/counts, /simulator/reset and /simulator/scenario");
        }
    }

    @Test
    void shouldListItsModelsAndItsHealth() throws Exception {
        try (ProviderServer server = ProviderServer.start(SimulatorSettings.seeded(7))) {
            SimulatorClient client = new SimulatorClient(server);
            // then
            assertThat(JSON.readTree(client.get("/v1/models").body())
                            .path("data")
                            .path(0)
                            .path("id")
                            .asText())
                    .isEqualTo("simulated-trader");
            assertThat(client.get("/health").body()).isEqualTo("{\"status\":\"UP\",\"simulated\":true,\"seed\":7}");
        }
    }

    private static Set<String> replies(List<String> asks, SimulatorSettings settings) throws Exception {
        Set<String> replies = new HashSet<>();
        try (ProviderServer server = ProviderServer.start(settings)) {
            SimulatorClient client = new SimulatorClient(server);
            for (String ask : asks) {
                replies.add(client.post(ask).body());
            }
            assertThat(server.requests()).isEqualTo(asks.size());
        }
        return replies;
    }

    private static void assertError(HttpResponse<String> reply, int status, String message) throws Exception {
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(JSON.readTree(reply.body()).path("error").path("message").asText())
                .isEqualTo(message);
    }
}
