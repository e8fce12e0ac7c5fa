package org.tradingarena.decision.adapter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradingarena.decision.application.ModelReply;
import org.tradingarena.schema.event.decision.TokenUsage;

/** A model or a filter that declines says so in seven ways, and is paid for all of them. */
class RefusalsTest {

    private static final TokenUsage PAID = TokenUsage.of(30, 8);
    private static final String USAGE = "\"usage\":{\"prompt_tokens\":30,\"completion_tokens\":8,\"total_tokens\":38}";

    @Test
    void shouldReadTheRefusalOfAModel() throws InterruptedException {
        assertDeclined(
                whole("\"content\":null,\"refusal\":\"I cannot help\"", "stop"), SampleCall::openAi, "I cannot help");
    }

    @Test
    void shouldReadAStreamedRefusal() throws InterruptedException {
        assertDeclined(
                piece("{\"refusal\":\"I cannot \"}", null) + piece("{\"refusal\":\"help\"}", null) + piece("{}", "stop")
                        + "data: {\"id\":\"c\",\"choices\":[]," + USAGE + "}\n\ndata: [DONE]\n\n",
                base -> SampleCall.openAi(base).streamed(),
                "I cannot help");
    }

    @Test
    void shouldReadTheSilenceOfAFilter() throws InterruptedException {
        assertDeclined(whole("\"content\":\"\"", "content_filter"), SampleCall::openAi, "");
    }

    @Test
    void shouldReadTheSilenceOfAFilterInAStream() throws InterruptedException {
        assertDeclined(
                piece("{\"content\":\"{\\\"action\\\":\"}", null) + piece("{}", "content_filter")
                        + "data: {\"id\":\"c\",\"choices\":[]," + USAGE + "}\n\ndata: [DONE]\n\n",
                base -> SampleCall.openAi(base).streamed(),
                "");
    }

    @Test
    void shouldReadTheRefusalOfClaude() throws InterruptedException {
        assertDeclined(
                "{\"id\":\"m\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"c\",\"stop_reason\":\"refusal\","
                        + "\"content\":[{\"type\":\"text\",\"text\":\"I can\"}],"
                        + "\"usage\":{\"input_tokens\":30,\"output_tokens\":8}}",
                SampleCall::anthropic,
                "");
    }

    @Test
    void shouldReadTheStreamedRefusalOfClaude() throws InterruptedException {
        assertDeclined(
                "event: message_start\n"
                        + "data:"
                        + " {\"type\":\"message_start\",\"message\":{\"id\":\"m\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"c\",\"content\":[],\"usage\":{\"input_tokens\":30,\"output_tokens\":1}}}\n\n"
                        + "event: message_delta\n"
                        + "data:"
                        + " {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"refusal\"},\"usage\":{\"output_tokens\":8}}\n\n"
                        + "event: message_stop\n"
                        + "data: {\"type\":\"message_stop\"}\n\n",
                base -> SampleCall.anthropic(base).streamed(),
                "");
    }

    @Test
    void shouldNotTakeAnEmptyRefusalForOne() throws InterruptedException {
        try (TestServer server =
                TestServer.answering(200, "application/json", whole("\"content\":\"{}\",\"refusal\":null", "stop"))) {
            // when
            ModelReply reply = SampleCall.openAi(server.baseUrl()).reply();
            // then
            assertThat(reply.refusal()).isNull();
            assertThat(reply.text()).isEqualTo("{}");
        }
    }

    private static void assertDeclined(String answer, Function<URI, SampleCall> call, String words)
            throws InterruptedException {
        String type = answer.startsWith("{") ? "application/json" : "text/event-stream";
        try (TestServer server = TestServer.answering(200, type, answer)) {
            // when
            ModelReply reply = call.apply(server.baseUrl()).reply();
            // then
            assertThat(reply.refusal()).isEqualTo(words);
            assertThat(reply.usage()).isEqualTo(PAID);
        }
    }

    private static String whole(String message, String finish) {
        return "{\"id\":\"c\",\"choices\":[{\"index\":0,\"finish_reason\":\"" + finish
                + "\",\"message\":{\"role\":\"assistant\"," + message + "}}]," + USAGE + "}";
    }

    private static String piece(String delta, @Nullable String finish) {
        return "data: {\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":" + delta
                + (finish == null ? "" : ",\"finish_reason\":\"" + finish + "\"") + "}]}\n\n";
    }
}
