package org.tradingarena.simulators.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.simulators.provider.SimulatorClient.JSON;
import static org.tradingarena.simulators.provider.SimulatorClient.ask;
import static org.tradingarena.simulators.provider.SimulatorClient.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiTest {

    private static final String DECISION_SCHEMA = """
            {"type": "object", "additionalProperties": false, "required": ["action", "confidence", "note", "size"],
             "properties": {
               "action": {"enum": ["buy", "sell", "hold"]},
               "confidence": {"type": "number", "minimum": 0, "maximum": 1},
               "note": {"type": ["string", "null"]},
               "size": {"anyOf": [{"type": "null"}, {"type": "number"}]}}}
            """;

    private final ProviderServer server = ProviderServer.start(SimulatorSettings.seeded(7));
    private final SimulatorClient client = new SimulatorClient(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldObeyTheSchemaThatItIsGiven() throws Exception {
        // given
        ObjectNode ask = request("simulated-trader", Prompts.rising());
        ask.putObject("response_format")
                .put("type", "json_schema")
                .putObject("json_schema")
                .put("name", "decision")
                .set("schema", JSON.readTree(DECISION_SCHEMA));
        // when
        JsonNode decision = JSON.readTree(content(client.post(ask.toString())));
        // then
        assertThat(decision.path("action").asText()).isEqualTo("buy");
        assertThat(decision.path("confidence").decimalValue()).isBetween(decimal("0.5"), decimal("0.95"));
        assertThat(decision.path("note").isNull()).isTrue();
        assertThat(decision.properties()).hasSize(4);
    }

    @Test
    void shouldDecideForEveryCoinInASchemaOfMany() throws Exception {
        // given
        ObjectNode ask = request("simulated-trend", Prompts.nof1());
        ask.putObject("response_format")
                .put("type", "json_schema")
                .putObject("json_schema")
                .put("name", "decisions")
                .set("schema", JSON.readTree("""
                        {"type": "object", "required": ["decisions"], "properties": {"decisions": {"type": "array",
                          "items": {"$ref": "#/$defs/one"}}},
                         "$defs": {"one": {"type": "object", "required": ["coin", "signal", "quantity"], "properties": {
                          "coin": {"type": "string"}, "signal": {"enum": ["buy_to_enter", "sell_to_enter", "hold",
                          "close_position"]}, "quantity": {"type": "number"}}}}}
                        """));
        // when
        JsonNode decisions = JSON.readTree(content(client.post(ask.toString()))).path("decisions");
        // then
        assertThat(decisions.findValuesAsText("coin")).containsExactly("BTC", "ETH");
        assertThat(decisions.findValuesAsText("signal")).containsExactly("buy_to_enter", "close_position");
    }

    @Test
    void shouldCallTheToolThatItIsGiven() throws Exception {
        // given
        ObjectNode ask = request("simulated-trader", Prompts.rising());
        ask.putArray("tools")
                .addObject()
                .put("type", "function")
                .putObject("function")
                .put("name", "decide")
                .set("parameters", JSON.readTree(DECISION_SCHEMA));
        ask.putObject("tool_choice")
                .put("type", "function")
                .putObject("function")
                .put("name", "decide");
        // when
        JsonNode choice = JSON.readTree(client.post(ask.toString()).body())
                .path("choices")
                .path(0);
        // then
        JsonNode function = choice.path("message").path("tool_calls").path(0).path("function");
        assertThat(choice.path("finish_reason").asText()).isEqualTo("tool_calls");
        assertThat(choice.path("message").path("content").isNull()).isTrue();
        assertThat(function.path("name").asText()).isEqualTo("decide");
        assertThat(JSON.readTree(function.path("arguments").asText())
                        .path("action")
                        .asText())
                .isEqualTo("buy");
    }

    @Test
    void shouldStreamTheSameAnswerInPieces() throws Exception {
        // given
        ObjectNode ask = request("simulated-thinker", Prompts.rising()).put("stream", true);
        ask.putObject("stream_options").put("include_usage", true);
        // when
        HttpResponse<String> reply = client.post(ask.toString());
        List<String> events =
                reply.body().lines().filter(line -> !line.isEmpty()).toList();
        // then
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
        assertThat(events).allMatch(line -> line.startsWith("data: ")).last().isEqualTo("data: [DONE]");
        assertThat(JSON.readTree(joined(events, "content")).path("action").asText())
                .isEqualTo("BUY");
        assertThat(joined(events, "reasoning_content")).contains("Simulated reasoning.");
        JsonNode usage =
                JSON.readTree(events.get(events.size() - 2).substring(6)).path("usage");
        assertThat(usage.path("completion_tokens_details")
                        .path("reasoning_tokens")
                        .asInt())
                .isPositive()
                .isLessThan(usage.path("completion_tokens").asInt());
    }

    @Test
    void shouldCutAtTheLongestReplyThatIsAllowed() throws Exception {
        // when
        JsonNode reply = JSON.readTree(client.post(request("simulated-trader", Prompts.rising())
                        .put("max_completion_tokens", 10)
                        .toString())
                .body());
        // then
        assertThat(reply.path("choices").path(0).path("finish_reason").asText()).isEqualTo("length");
        assertThat(reply.path("usage").path("completion_tokens").asInt()).isEqualTo(10);
    }

    @Test
    void shouldWantTheWordJsonForAnObject() throws Exception {
        // given
        ObjectNode without = request("simulated-trader", "BTC/USD price above EMA20");
        without.putObject("response_format").put("type", "json_object");
        ObjectNode with = request("simulated-chatty", Prompts.rising());
        with.putObject("response_format").put("type", "json_object");
        // then
        assertThat(client.post(without.toString()).statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(content(client.post(with.toString())))
                        .path("action")
                        .asText())
                .isEqualTo("BUY");
    }

    @Test
    void shouldTellWhatOfAPromptWasCached() throws Exception {
        // when
        int cached = 0;
        for (int i = 0; i < 20; i++) {
            ObjectNode ask = request("simulated-trader", "round " + i);
            ((ObjectNode) ask.path("messages").path(0)).put("role", "system").put("content", "x".repeat(6000) + i);
            JsonNode usage = JSON.readTree(client.post(ask.toString()).body()).path("usage");
            int tokens =
                    usage.path("prompt_tokens_details").path("cached_tokens").asInt();
            assertThat(tokens).isIn(0, 1408);
            assertThat(usage.path("prompt_tokens").asInt()).isGreaterThan(1408);
            cached += tokens > 0 ? 1 : 0;
        }
        // then
        assertThat(cached).isBetween(3, 17);
    }

    @Test
    void shouldRefuseAWrongKey() throws Exception {
        // given
        server.play(SimulatorSettings.seeded(7).withKey("alpha", "sk-simulated-alpha"));
        String ask = ask("simulated-trader", Prompts.rising());
        // when
        HttpResponse<String> without = client.post(ask);
        HttpResponse<String> wrong = client.post(ask, Map.of("Authorization", "Bearer sk-other"));
        HttpResponse<String> right = client.post(ask, Map.of("Authorization", "Bearer sk-simulated-alpha"));
        // then
        assertThat(List.of(without.statusCode(), wrong.statusCode(), right.statusCode()))
                .containsExactly(401, 401, 200);
        assertThat(JSON.readTree(wrong.body()).path("error").path("code").asText())
                .isEqualTo("invalid_api_key");
        assertThat(server.counts().of("alpha", "ok")).isEqualTo(1);
        assertThat(server.counts().of("", "401")).isEqualTo(2);
    }

    private static ObjectNode request(String model, String prompt) throws Exception {
        return (ObjectNode) JSON.readTree(ask(model, prompt));
    }

    private static String joined(List<String> events, String field) throws Exception {
        StringBuilder text = new StringBuilder();
        for (String event : events.subList(0, events.size() - 1)) {
            text.append(JSON.readTree(event.substring(6))
                    .path("choices")
                    .path(0)
                    .path("delta")
                    .path(field)
                    .asText(""));
        }
        return text.toString();
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
