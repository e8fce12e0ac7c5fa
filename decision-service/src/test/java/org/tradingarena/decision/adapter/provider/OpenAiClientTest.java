package org.tradingarena.decision.adapter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradingarena.decision.application.ModelReply;
import org.tradingarena.decision.prompt.Dialect;
import org.tradingarena.schema.config.StructuredOutput;
import org.tradingarena.schema.event.decision.TokenUsage;

class OpenAiClientTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPLY = """
        {"id":"c","object":"chat.completion","model":"a-model","choices":[{"index":0,"finish_reason":"stop","message":{
         "role":"assistant","content":"{\\"action\\":\\"HOLD\\"}","reasoning_content":"nothing moves"}}],
         "usage":{"prompt_tokens":900,"completion_tokens":70,"total_tokens":970,
         "prompt_tokens_details":{"cached_tokens":512},"completion_tokens_details":{"reasoning_tokens":40}}}\
        """;
    private static final String TOOL_REPLY = """
        {"id":"c","object":"chat.completion","model":"a-model","choices":[{"index":0,"finish_reason":"tool_calls","message":{
         "role":"assistant","content":null,"tool_calls":[{"id":"1","type":"function","function":{"name":"decision",
         "arguments":"{\\"action\\": \\"SELL\\",  \\"confidence\\":0.70}"}}]}}]}\
        """;
    private static final String STREAM = """
        data: {"id":"c","choices":[{"index":0,"delta":{"role":"assistant","reasoning_content":"hm"}}]}

        data: {"id":"c","choices":[{"index":0,"delta":{"content":"{\\"action\\":"}}]}

        data: {"id":"c","choices":[{"index":0,"delta":{"content":"\\"BUY\\"}"}}]}

        data: {"id":"c","choices":[{"index":0,"delta":{},"finish_reason":"length"}]}

        data: {"id":"c","choices":[],"usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15}}

        data: [DONE]

        """;
    private static final String STREAMED_TOOL = """
        data: {"id":"c","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"1","type":"function","function":{"name":"decision","arguments":""}}]}}]}

        data: {"id":"c","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\\"action\\": "}}]}}]}

        data: {"id":"c","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"\\"HOLD\\"}"}}]}}]}

        data: {"id":"c","choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}

        data: [DONE]

        """;

    @Test
    void shouldSendWhatTheCallSaysAndNothingElse() throws Exception {
        try (TestServer server = TestServer.answering(200, "application/json", REPLY)) {
            // when
            SampleCall.openAi(server.baseUrl()).reply();
            // then
            TestServer.Received received = server.received().getFirst();
            assertThat(received.head())
                    .startsWith("POST /v1/chat/completions HTTP/1.1")
                    .contains("Authorization: Bearer " + SampleCall.KEY);
            JsonNode sent = JSON.readTree(received.body());
            assertThat(sent.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("model", "messages", "temperature", "max_tokens", "stream");
            assertThat(sent.path("stream").asBoolean()).isFalse();
            assertThat(sent.path("model").asText()).isEqualTo("a-model");
            assertThat(sent.path("temperature").asDouble()).isEqualTo(0.2);
            assertThat(sent.path("max_tokens").asInt()).isEqualTo(1000);
            assertThat(sent.path("messages").toString())
                    .isEqualTo("[{\"role\":\"system\",\"content\":\"the rules\"},"
                            + "{\"role\":\"user\",\"content\":\"the market\"}]");
        }
    }

    @Test
    void shouldSendTheParametersOfThinkingModels() throws Exception {
        try (TestServer server = TestServer.answering(200, "application/json", REPLY)) {
            // when
            SampleCall.openAi(server.baseUrl())
                    .withoutTemperature()
                    .namingCompletionTokens()
                    .thinking("low")
                    .seeded(7)
                    .reply();
            // then
            JsonNode sent = sent(server);
            assertThat(sent.has("temperature")).isFalse();
            assertThat(sent.has("max_tokens")).isFalse();
            assertThat(sent.path("max_completion_tokens").asInt()).isEqualTo(1000);
            assertThat(sent.path("reasoning_effort").asText()).isEqualTo("low");
            assertThat(sent.path("seed").asInt()).isEqualTo(7);
        }
    }

    @Test
    void shouldReadTextReasoningAndAllKindsOfTokens() throws Exception {
        try (TestServer server = TestServer.answering(200, "application/json", REPLY)) {
            // when
            ModelReply reply = SampleCall.openAi(server.baseUrl()).reply();
            // then
            assertThat(reply.text()).isEqualTo("{\"action\":\"HOLD\"}");
            assertThat(reply.reasoning()).isEqualTo("nothing moves");
            assertThat(reply.cut()).isFalse();
            assertThat(reply.usage()).isEqualTo(new TokenUsage(900, 512, 70, 40));
            assertThat(reply.timing().firstByte())
                    .isPositive()
                    .isLessThanOrEqualTo(reply.timing().took());
        }
    }

    @Test
    void shouldReadAStream() throws Exception {
        try (TestServer server = TestServer.answering(200, "text/event-stream", STREAM)) {
            // when
            ModelReply reply = SampleCall.openAi(server.baseUrl()).streamed().reply();
            // then
            JsonNode sent = sent(server);
            assertThat(sent.path("stream").asBoolean()).isTrue();
            assertThat(sent.path("stream_options").path("include_usage").asBoolean())
                    .isTrue();
            assertThat(reply.text()).isEqualTo("{\"action\":\"BUY\"}");
            assertThat(reply.reasoning()).isEqualTo("hm");
            assertThat(reply.cut()).isTrue();
            assertThat(reply.usage()).isEqualTo(TokenUsage.of(10, 5));
        }
    }

    @Test
    void shouldTakeTheArgumentsOfTheToolAsReceived() throws Exception {
        try (TestServer whole = TestServer.answering(200, "application/json", TOOL_REPLY);
                TestServer streaming = TestServer.answering(200, "text/event-stream", STREAMED_TOOL)) {
            // when
            ModelReply reply = SampleCall.openAi(whole.baseUrl())
                    .bound(StructuredOutput.TOOL)
                    .reply();
            ModelReply streamed = SampleCall.openAi(streaming.baseUrl())
                    .bound(StructuredOutput.TOOL)
                    .streamed()
                    .reply();
            // then
            assertThat(reply.text()).isEqualTo("{\"action\": \"SELL\",  \"confidence\":0.70}");
            assertThat(streamed.text()).isEqualTo("{\"action\": \"HOLD\"}");
            JsonNode sent = sent(whole);
            assertThat(sent.path("tool_choice").asText()).isEqualTo("required");
            assertThat(sent.path("parallel_tool_calls").asBoolean(true)).isFalse();
            JsonNode tool = sent.path("tools").path(0).path("function");
            assertThat(tool.path("name").asText()).isEqualTo("decision");
            assertThat(tool.path("strict").asBoolean()).isTrue();
            assertThat(tool.path("parameters").path("required").toString())
                    .isEqualTo("[\"action\",\"confidence\",\"reasoning\",\"position_size\"]");
        }
    }

    @Test
    void shouldBindAClassicAnswerByAStrictSchema() throws Exception {
        try (TestServer server = TestServer.answering(200, "application/json", REPLY)) {
            // when
            SampleCall.openAi(server.baseUrl())
                    .bound(StructuredOutput.JSON_SCHEMA)
                    .answeredAs(SampleCall.form(Dialect.CLASSIC, "BTC/USD", "ETH/USD"))
                    .reply();
            // then
            JsonNode format = sent(server).path("response_format");
            assertThat(format.path("type").asText()).isEqualTo("json_schema");
            assertThat(format.path("json_schema").path("strict").asBoolean()).isTrue();
            JsonNode schema = format.path("json_schema").path("schema");
            assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
            assertThat(schema.path("required").toString())
                    .isEqualTo("[\"action\",\"confidence\",\"reasoning\",\"position_size\",\"symbol\"]");
            assertThat(schema.path("properties").path("action").path("enum").toString())
                    .isEqualTo("[\"BUY\",\"SELL\",\"HOLD\"]");
            assertThat(schema.path("properties").path("symbol").path("enum").toString())
                    .isEqualTo("[\"BTC/USD\",\"ETH/USD\"]");
        }
    }

    @Test
    void shouldBindANof1AnswerCoinByCoin() throws Exception {
        try (TestServer server = TestServer.answering(200, "application/json", REPLY)) {
            // when
            SampleCall.openAi(server.baseUrl())
                    .bound(StructuredOutput.JSON_SCHEMA)
                    .answeredAs(SampleCall.form(Dialect.NOF1, "BTC/USD", "DOGE/USD"))
                    .reply();
            // then
            JsonNode schema =
                    sent(server).path("response_format").path("json_schema").path("schema");
            assertThat(schema.path("required").toString()).isEqualTo("[\"BTC\",\"DOGE\"]");
            JsonNode coin = schema.path("properties").path("DOGE");
            assertThat(coin.path("additionalProperties").asBoolean(true)).isFalse();
            assertThat(coin.path("required").toString())
                    .isEqualTo("[\"coin\",\"signal\",\"quantity\",\"profit_target\",\"stop_loss\","
                            + "\"invalidation_condition\",\"leverage\",\"confidence\",\"risk_usd\",\"justification\"]");
            assertThat(coin.path("properties").path("coin").path("enum").toString())
                    .isEqualTo("[\"DOGE\"]");
            assertThat(coin.path("properties").path("signal").path("type").asText())
                    .isEqualTo("string");
            assertThat(coin.path("properties").path("stop_loss").path("type").toString())
                    .isEqualTo("[\"number\",\"null\"]");
        }
    }

    @Test
    void shouldSwitchToAnyObjectWhereNoSchemaIsTaken() throws Exception {
        try (TestServer server = TestServer.answering(200, "application/json", REPLY)) {
            // when
            SampleCall.openAi(server.baseUrl())
                    .bound(StructuredOutput.JSON_OBJECT)
                    .reply();
            // then
            assertThat(sent(server).path("response_format").toString()).isEqualTo("{\"type\":\"json_object\"}");
        }
    }

    @Test
    void shouldShowTheModelItsOwnReplyAndTheComplaint() throws Exception {
        try (TestServer server = TestServer.answering(200, "application/json", REPLY)) {
            // when
            SampleCall.openAi(server.baseUrl()).repairing("buy!", "no JSON").reply();
            // then
            JsonNode messages = sent(server).path("messages");
            assertThat(messages).hasSize(4);
            assertThat(messages.path(2).toString()).isEqualTo("{\"role\":\"assistant\",\"content\":\"buy!\"}");
            assertThat(messages.path(3).toString()).isEqualTo("{\"role\":\"user\",\"content\":\"no JSON\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldBillReasoningThatOnlyTheTotalCounts(boolean streamed) throws Exception {
        // given as xAI and Gemini count
        String usage = "\"usage\":{\"prompt_tokens\":32,\"completion_tokens\":9,\"total_tokens\":148,"
                + "\"completion_tokens_details\":{\"reasoning_tokens\":107}}";
        String whole = "{\"id\":\"c\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":"
                + "{\"role\":\"assistant\",\"content\":\"{}\"}}]," + usage + "}";
        String stream = "data: {\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"{}\"},"
                + "\"finish_reason\":\"stop\"}]}\n\ndata: {\"id\":\"c\",\"choices\":[]," + usage
                + "}\n\ndata: [DONE]\n\n";
        try (TestServer server = streamed
                ? TestServer.answering(200, "text/event-stream", stream)
                : TestServer.answering(200, "application/json", whole)) {
            SampleCall call = SampleCall.openAi(server.baseUrl());
            // then
            assertThat((streamed ? call.streamed() : call).reply().usage()).isEqualTo(new TokenUsage(32, 0, 116, 107));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldReadReasoningUnderItsOtherName(boolean streamed) throws Exception {
        // given as Groq, OpenRouter and Ollama name it
        String whole = "{\"id\":\"c\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":"
                + "{\"role\":\"assistant\",\"reasoning\":\"it falls\",\"content\":\"{}\"}}]}";
        String stream = "data: {\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"reasoning\":\"it \"}}]}\n\n"
                + "data: {\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"reasoning\":\"falls\"}}]}\n\n"
                + "data: {\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"{}\"},"
                + "\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
        try (TestServer server = streamed
                ? TestServer.answering(200, "text/event-stream", stream)
                : TestServer.answering(200, "application/json", whole)) {
            SampleCall call = SampleCall.openAi(server.baseUrl());
            // then
            assertThat((streamed ? call.streamed() : call).reply().reasoning()).isEqualTo("it falls");
        }
    }

    @Test
    void shouldReplaceWhatNobodyCanKeep() throws Exception {
        String reply =
                "{\"id\":\"c\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"reasoning_content\":\"a\\u0000b\",\"content\":\"x\\ud83dy"
                        + " \\ud83d\\ude80\"}}]}";
        try (TestServer server = TestServer.answering(200, "application/json", reply)) {
            // when
            ModelReply read = SampleCall.openAi(server.baseUrl()).reply();
            // then
            assertThat(read.reasoning()).isEqualTo("a\uFFFDb");
            assertThat(read.text()).isEqualTo("x\uFFFDy \uD83D\uDE80");
        }
    }

    private static JsonNode sent(TestServer server) throws Exception {
        return JSON.readTree(server.received().getFirst().body());
    }
}
