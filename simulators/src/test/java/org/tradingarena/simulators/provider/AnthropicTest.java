package org.tradingarena.simulators.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.simulators.provider.SimulatorClient.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnthropicTest {

    private static final Map<String, String> HEADERS =
            Map.of("x-api-key", "sk-simulated-alpha", "anthropic-version", "2023-06-01");

    private final ProviderServer server =
            ProviderServer.start(SimulatorSettings.seeded(7).withKey("alpha", "sk-simulated-alpha"));
    private final SimulatorClient client = new SimulatorClient(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldAnswerWithAMessageOfTextBlocks() throws Exception {
        // when
        JsonNode message = JSON.readTree(
                client.message(request("simulated-trader").toString(), HEADERS).body());
        // then
        assertThat(message.path("type").asText()).isEqualTo("message");
        assertThat(message.path("stop_reason").asText()).isEqualTo("end_turn");
        assertThat(message.path("content").path(0).path("type").asText()).isEqualTo("text");
        assertThat(JSON.readTree(message.path("content").path(0).path("text").asText())
                        .path("action")
                        .asText())
                .isEqualTo("BUY");
        assertThat(message.path("usage").path("input_tokens").asInt()).isGreaterThan(100);
        assertThat(message.path("usage").has("cache_read_input_tokens")).isTrue();
        assertThat(server.counts().of("alpha", "ok")).isEqualTo(1);
    }

    @Test
    void shouldCallTheToolWithAnObject() throws Exception {
        // when
        JsonNode message = JSON.readTree(
                client.message(withTool("simulated-trader").toString(), HEADERS).body());
        // then
        JsonNode block = message.path("content").path(0);
        assertThat(message.path("stop_reason").asText()).isEqualTo("tool_use");
        assertThat(block.path("name").asText()).isEqualTo("decide");
        assertThat(block.path("input").path("action").asText()).isEqualTo("BUY");
        assertThat(block.path("input").path("size").isNumber()).isTrue();
    }

    @Test
    void shouldObeyTheSchemaThatItIsGiven() throws Exception {
        // given
        ObjectNode ask = request("simulated-chatty");
        ask.putObject("output_config")
                .putObject("format")
                .put("type", "json_schema")
                .set("schema", JSON.readTree("""
                        {"type": "object", "required": ["action"], "properties": {"action": {"enum": ["Buy", "Hold"]}}}
                        """));
        // when
        JsonNode message = JSON.readTree(client.message(ask.toString(), HEADERS).body());
        // then
        assertThat(message.path("content").path(0).path("text").asText()).isEqualTo("{\"action\":\"Buy\"}");
    }

    @Test
    void shouldTellAnErrorInTheMiddleOfAStream() throws Exception {
        // given
        server.play(SimulatorSettings.seeded(7).withFaults(FaultRule.rate(Fault.ERROR_INSIDE, 1)));
        // when
        HttpResponse<String> whole = client.message(request("simulated-trader").toString(), HEADERS);
        List<JsonNode> events = events(
                client.message(request("simulated-trader").put("stream", true).toString(), HEADERS));
        // then
        assertError(whole, 200, "overloaded_error", "Overloaded");
        assertThat(types(events)).startsWith("message_start").endsWith("error").doesNotContain("message_stop");
    }

    @Test
    void shouldStreamBlocksFromStartToStop() throws Exception {
        // given
        ObjectNode ask = request("simulated-trader").put("stream", true);
        ask.putObject("thinking").put("type", "enabled").put("budget_tokens", 1024);
        // when
        List<JsonNode> events = events(client.message(ask.toString(), HEADERS));
        // then
        assertThat(types(events))
                .containsSubsequence(
                        "message_start",
                        "ping",
                        "content_block_start",
                        "content_block_delta",
                        "content_block_stop",
                        "content_block_start",
                        "content_block_delta",
                        "content_block_stop",
                        "message_delta",
                        "message_stop")
                .last()
                .isEqualTo("message_stop");
        assertThat(joined(events, "thinking")).contains("Simulated reasoning.");
        assertThat(JSON.readTree(joined(events, "text")).path("action").asText())
                .isEqualTo("BUY");
        JsonNode last = events.get(events.size() - 2);
        assertThat(last.path("delta").path("stop_reason").asText()).isEqualTo("end_turn");
        assertThat(last.path("usage").path("output_tokens").asInt()).isGreaterThan(50);
    }

    @Test
    void shouldStreamTheArgumentsOfATool() throws Exception {
        // when
        List<JsonNode> events = events(
                client.message(withTool("simulated-trader").put("stream", true).toString(), HEADERS));
        // then
        assertThat(JSON.readTree(joined(events, "partial_json")).path("action").asText())
                .isEqualTo("BUY");
        assertThat(events.get(2).path("content_block").path("name").asText()).isEqualTo("decide");
    }

    @Test
    void shouldRefuseInTheFormOfTheProtocol() throws Exception {
        // given
        String ask = request("simulated-trader").toString();
        ObjectNode forced = withTool("simulated-trader");
        forced.putObject("thinking").put("type", "enabled").put("budget_tokens", 1024);
        // then
        assertError(
                client.message(ask, Map.of("anthropic-version", "2023-06-01")), 401, "authentication_error", "API key");
        assertError(
                client.message(ask, Map.of("x-api-key", "sk-simulated-alpha")),
                400,
                "invalid_request_error",
                "anthropic-version: header is required");
        assertError(
                client.message(request("claude-sonnet-4-5").toString(), HEADERS), 404, "not_found_error", "simulator");
        assertError(
                client.message(((ObjectNode) request("simulated-trader").without("max_tokens")).toString(), HEADERS),
                400,
                "invalid_request_error",
                "max_tokens: Field required");
        assertError(client.message(forced.toString(), HEADERS), 400, "invalid_request_error", "tool_choice forces");
    }

    @Test
    void shouldBeOverloadedInItsOwnWords() throws Exception {
        // given
        server.play(SimulatorSettings.seeded(7).withFaults(FaultRule.rate(Fault.OVERLOADED, 1)));
        // then
        assertError(
                client.message(request("simulated-trader").toString(), HEADERS),
                529,
                "overloaded_error",
                "Overloaded (simulated)");
    }

    @Test
    void shouldWriteABrokenToolCallAsText() throws Exception {
        // given
        server.play(SimulatorSettings.seeded(7).withFaults(FaultRule.rate(Fault.TRUNCATED, 1)));
        // when
        JsonNode message = JSON.readTree(
                client.message(withTool("simulated-trader").toString(), HEADERS).body());
        // then
        assertThat(message.path("content").path(0).path("type").asText()).isEqualTo("text");
        assertThat(message.path("stop_reason").asText()).isEqualTo("max_tokens");
    }

    private static ObjectNode request(String model) throws Exception {
        ObjectNode root = (ObjectNode) JSON.readTree(SimulatorClient.ask(model, Prompts.rising()));
        return root.put("max_tokens", 4000).put("system", "You trade.");
    }

    private static ObjectNode withTool(String model) throws Exception {
        ObjectNode ask = request(model);
        ask.putArray("tools").addObject().put("name", "decide").set("input_schema", JSON.readTree("""
                        {"type": "object", "required": ["action", "size"], "properties": {
                          "action": {"type": "string"}, "size": {"type": "number"}}}
                        """));
        ask.putObject("tool_choice").put("type", "tool").put("name", "decide");
        return ask;
    }

    private static List<JsonNode> events(HttpResponse<String> reply) throws Exception {
        List<JsonNode> events = new ArrayList<>();
        for (String line : reply.body().lines().toList()) {
            if (line.startsWith("data: ")) {
                events.add(JSON.readTree(line.substring(6)));
            }
        }
        return events;
    }

    private static List<String> types(List<JsonNode> events) {
        return events.stream().map(event -> event.path("type").asText()).toList();
    }

    private static String joined(List<JsonNode> events, String field) {
        StringBuilder text = new StringBuilder();
        events.forEach(event -> text.append(event.path("delta").path(field).asText("")));
        return text.toString();
    }

    private static void assertError(HttpResponse<String> reply, int status, String type, String message)
            throws Exception {
        JsonNode body = JSON.readTree(reply.body());
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(body.path("type").asText()).isEqualTo("error");
        assertThat(body.path("error").path("type").asText()).isEqualTo(type);
        assertThat(body.path("error").path("message").asText()).contains(message);
    }
}
