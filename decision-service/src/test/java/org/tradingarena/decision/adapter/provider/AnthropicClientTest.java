package org.tradingarena.decision.adapter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.tradingarena.decision.application.ModelReply;
import org.tradingarena.decision.prompt.Dialect;
import org.tradingarena.schema.config.StructuredOutput;
import org.tradingarena.schema.event.decision.TokenUsage;

class AnthropicClientTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPLY = """
            {"id":"m","type":"message","role":"assistant","model":"a-model","content":[
             {"type":"thinking","thinking":"nothing moves","signature":"s"},
             {"type":"text","text":"{\\"action\\":\\"HOLD\\"}"}],"stop_reason":"end_turn","stop_sequence":null,
             "usage":{"input_tokens":100,"cache_creation_input_tokens":30,"cache_read_input_tokens":500,"output_tokens":70}}""";
    private static final String TOOL_REPLY = """
            {"id":"m","type":"message","role":"assistant","model":"a-model","content":[
             {"type":"tool_use","id":"t","name":"decision","input":{"action":"SELL","confidence":0.7}}],
             "stop_reason":"tool_use","usage":{"input_tokens":1,"output_tokens":2}}""";
    private static final String STREAM = """
            event: message_start
            data: {"type":"message_start","message":{"id":"m","type":"message","role":"assistant","model":"a-model","content":[],"usage":{"input_tokens":25,"output_tokens":1}}}

            event: content_block_start
            data: {"type":"content_block_start","index":0,"content_block":{"type":"tool_use","id":"t","name":"decision","input":{}}}

            event: ping
            data: {"type":"ping"}

            event: content_block_delta
            data: {"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":"{\\"action\\": "}}

            event: content_block_delta
            data: {"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":"\\"BUY\\"}"}}

            event: content_block_stop
            data: {"type":"content_block_stop","index":0}

            event: message_delta
            data: {"type":"message_delta","delta":{"stop_reason":"max_tokens","stop_sequence":null},"usage":{"output_tokens":15}}

            event: message_stop
            data: {"type":"message_stop"}

            """;

    @Test
    void shouldSendWhatTheCallSaysAndNothingElse() throws Exception {
        try (TestServer server = TestServer.answering(200, "application/json", REPLY)) {
            // when
            SampleCall.anthropic(server.baseUrl()).thinking("high").seeded(7).reply();
            // then
            TestServer.Received received = server.received().getFirst();
            assertThat(received.head())
                    .startsWith("POST /v1/messages HTTP/1.1")
                    .contains("x-api-key: " + SampleCall.KEY, "anthropic-version: 2023-06-01");
            JsonNode sent = JSON.readTree(received.body());
            assertThat(sent.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("model", "messages", "system", "max_tokens", "stream", "temperature");
            assertThat(sent.path("max_tokens").asInt()).isEqualTo(1000);
            assertThat(sent.path("system").path(0).path("text").asText()).isEqualTo("the rules");
            assertThat(sent.path("messages")
                            .path(0)
                            .path("content")
                            .path(0)
                            .path("text")
                            .asText())
                    .isEqualTo("the market");
        }
    }

    @Test
    void shouldReadTextThinkingAndCachedTokens() throws Exception {
        try (TestServer server = TestServer.answering(200, "application/json", REPLY)) {
            // when
            ModelReply reply =
                    SampleCall.anthropic(server.baseUrl()).withoutTemperature().reply();
            // then
            assertThat(reply.text()).isEqualTo("{\"action\":\"HOLD\"}");
            assertThat(reply.reasoning()).isEqualTo("nothing moves");
            assertThat(reply.usage()).isEqualTo(new TokenUsage(630, 500, 70, 0));
            assertThat(JSON.readTree(server.received().getFirst().body()).has("temperature"))
                    .isFalse();
        }
    }

    @Test
    void shouldBindTheAnswerByATool() throws Exception {
        try (TestServer server = TestServer.answering(200, "application/json", TOOL_REPLY)) {
            // when
            ModelReply reply = SampleCall.anthropic(server.baseUrl())
                    .bound(StructuredOutput.TOOL)
                    .answeredAs(SampleCall.form(Dialect.NOF1, "BTC/USD"))
                    .reply();
            // then
            assertThat(JSON.readTree(reply.text()))
                    .isEqualTo(JSON.readTree("{\"action\":\"SELL\",\"confidence\":0.7}"));
            JsonNode sent = JSON.readTree(server.received().getFirst().body());
            assertThat(sent.path("tool_choice").path("type").asText()).isEqualTo("any");
            assertThat(sent.path("tool_choice")
                            .path("disable_parallel_tool_use")
                            .asBoolean())
                    .isTrue();
            JsonNode schema = sent.path("tools").path(0).path("input_schema");
            assertThat(schema.path("required").toString()).isEqualTo("[\"BTC\"]");
            assertThat(schema.path("properties")
                            .path("BTC")
                            .path("properties")
                            .path("signal")
                            .path("enum")
                            .toString())
                    .contains("buy_to_enter", "close_position");
        }
    }

    @Test
    void shouldReadAStreamedTool() throws Exception {
        try (TestServer server = TestServer.answering(200, "text/event-stream", STREAM)) {
            // when
            ModelReply reply = SampleCall.anthropic(server.baseUrl())
                    .bound(StructuredOutput.TOOL)
                    .streamed()
                    .reply();
            // then
            assertThat(reply.text()).isEqualTo("{\"action\": \"BUY\"}");
            assertThat(reply.cut()).isTrue();
            assertThat(reply.usage()).isEqualTo(TokenUsage.of(25, 15));
        }
    }

    @Test
    void shouldBindTheAnswerByASchema() throws Exception {
        try (TestServer server = TestServer.answering(200, "application/json", REPLY)) {
            // when
            SampleCall.anthropic(server.baseUrl())
                    .bound(StructuredOutput.JSON_SCHEMA)
                    .reply();
            // then
            JsonNode format = JSON.readTree(server.received().getFirst().body())
                    .path("output_config")
                    .path("format");
            assertThat(format.path("type").asText()).isEqualTo("json_schema");
            assertThat(format.path("schema").path("additionalProperties").asBoolean(true))
                    .isFalse();
        }
    }

    @Test
    void shouldLeaveAnyObjectToThePrompt() throws Exception {
        try (TestServer server = TestServer.answering(200, "application/json", REPLY)) {
            // when
            SampleCall.anthropic(server.baseUrl())
                    .bound(StructuredOutput.JSON_OBJECT)
                    .repairing("buy!", "no JSON")
                    .reply();
            // then
            JsonNode sent = JSON.readTree(server.received().getFirst().body());
            assertThat(sent.has("output_config")).isFalse();
            assertThat(sent.has("tools")).isFalse();
            assertThat(sent.path("messages").path(1).path("role").asText()).isEqualTo("assistant");
            assertThat(sent.path("messages").path(2).path("role").asText()).isEqualTo("user");
        }
    }
}
