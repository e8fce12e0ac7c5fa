package org.tradingarena.decision.adapter.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tradingarena.decision.FailureCode.PROVIDER_KEY_INVALID;
import static org.tradingarena.decision.FailureCode.PROVIDER_KEY_MISSING;
import static org.tradingarena.decision.FailureCode.PROVIDER_RATE_LIMITED;
import static org.tradingarena.decision.FailureCode.PROVIDER_REFUSED;
import static org.tradingarena.decision.FailureCode.PROVIDER_UNAVAILABLE;
import static org.tradingarena.decision.FailureCode.REPLY_EMPTY;
import static org.tradingarena.decision.FailureCode.REPLY_TIMEOUT;
import static org.tradingarena.decision.FailureCode.REPLY_TOO_LARGE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.adapter.provider.wire.BoundedTransport;
import org.tradingarena.decision.adapter.provider.wire.TransportLimits;
import org.tradingarena.decision.adapter.provider.wire.Wire;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.ProviderFailure;
import org.tradingarena.schema.config.ProviderProtocol;

/** Every bad thing that a provider, a network or a configuration can do to a call has a code and leaves nothing behind. */
class BadAnswersTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String EVENT =
            "data: {\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"x\"}}]}\n\n";

    @ParameterizedTest
    @CsvSource({
        "400, PROVIDER_REFUSED",
        "401, PROVIDER_KEY_INVALID",
        "403, PROVIDER_KEY_INVALID",
        "404, PROVIDER_REFUSED",
        "408, PROVIDER_UNAVAILABLE",
        "413, PROVIDER_REFUSED",
        "429, PROVIDER_RATE_LIMITED",
        "500, PROVIDER_UNAVAILABLE",
        "503, PROVIDER_UNAVAILABLE",
        "529, PROVIDER_UNAVAILABLE",
        "302, PROVIDER_REFUSED"
    })
    void shouldSortStatusCodesAlikeInBothProtocols(int status, FailureCode code) throws InterruptedException {
        try (TestServer server =
                TestServer.answering(status, "application/json", "{\"error\":{\"message\":\"as it is\"}}")) {
            for (ProviderProtocol protocol : ProviderProtocol.values()) {
                assertThat(SampleCall.at(protocol, server.baseUrl()).failure().code())
                        .isEqualTo(code);
                assertThat(SampleCall.at(protocol, server.baseUrl())
                                .streamed()
                                .failure()
                                .code())
                        .isEqualTo(code);
            }
        }
    }

    @Test
    void shouldSayWhichVariableHoldsTheMissingKeyAndSendNothing() {
        try (TestServer server = TestServer.answering(200, "application/json", "{}")) {
            // given
            Wire nowhere = (request, deadline) -> {
                throw new AssertionError("nothing may be sent");
            };
            ProviderModels models = new ProviderModels(new ProviderKeys(name -> Optional.of("  "), null), nowhere);
            // when
            ProviderFailure failure = Assertions.catchThrowableOfType(
                    ProviderFailure.class,
                    () -> models.ask(SampleCall.openAi(server.baseUrl()).call(), Deadline.in(SOON)));
            // then
            assertThat(failure.code()).isEqualTo(PROVIDER_KEY_MISSING);
            assertThat(failure).hasMessage("no key for openai; set SAMPLE_API_KEY");
            assertThat(failure.sent()).isFalse();
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void shouldNotRepeatWhatAProviderSaysOfAKeyItRefuses() throws InterruptedException {
        String told = "{\"error\":{\"message\":\"Incorrect API key provided:"
                + " sk-very****6789\",\"code\":\"invalid_api_key\"}}";
        try (TestServer server = TestServer.answering(401, "application/json", told)) {
            assertThat(SampleCall.openAi(server.baseUrl()).failure())
                    .hasMessage("openai answered HTTP 401; check SAMPLE_API_KEY");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"error\":{\"code\":400,\"message\":\"API key not valid. Please pass sk-very****6789\","
                        + "\"status\":\"INVALID_ARGUMENT\",\"details\":[{\"reason\":\"API_KEY_INVALID\"}]}}]",
                "{\"code\":\"Client specified an invalid argument\","
                        + "\"error\":\"Incorrect API key provided: sk-very****6789.\"}"
            })
    void shouldKnowARefusedKeyWithoutItsStatus(String told) throws InterruptedException {
        try (TestServer server = TestServer.answering(400, "application/json", told)) {
            // when
            ProviderFailure failure = SampleCall.openAi(server.baseUrl()).failure();
            // then
            assertThat(failure.code()).isEqualTo(PROVIDER_KEY_INVALID);
            assertThat(failure).hasMessage("openai answered HTTP 400; check SAMPLE_API_KEY");
        }
    }

    @Test
    void shouldQuoteAnErrorInsideAnArray() throws InterruptedException {
        String told = "[{\"error\":{\"code\":400,\"message\":\"Invalid value at 'temperature'\"}}]";
        try (TestServer server = TestServer.answering(400, "application/json", told)) {
            assertThat(SampleCall.openAi(server.baseUrl()).failure())
                    .hasMessage("openai answered HTTP 400: Invalid value at 'temperature'")
                    .extracting(ProviderFailure::code)
                    .isEqualTo(PROVIDER_REFUSED);
        }
    }

    @Test
    void shouldNotWaitForAQuotaThatIsUsedUp() throws InterruptedException {
        String told = "{\"error\":{\"message\":\"You exceeded your current quota\","
                + "\"type\":\"insufficient_quota\",\"code\":\"insufficient_quota\"}}";
        try (TestServer refusing = TestServer.answering(429, "application/json", told);
                TestServer telling = TestServer.answering(200, "application/json", told)) {
            for (TestServer server : List.of(refusing, telling)) {
                // when
                ProviderFailure failure = SampleCall.openAi(server.baseUrl()).failure();
                // then
                assertThat(failure.code()).isEqualTo(PROVIDER_REFUSED);
                assertThat(failure.passing()).isFalse();
                assertThat(failure).hasMessageEndingWith("You exceeded your current quota");
            }
        }
    }

    @Test
    void shouldQuoteTheProviderOnAnUnknownModel() throws InterruptedException {
        String told = "{\"type\":\"error\",\"error\":{\"type\":\"not_found_error\",\"message\":\"model: claude-9\"}}";
        try (TestServer server = TestServer.answering(404, "application/json", told)) {
            // when
            ProviderFailure failure = SampleCall.anthropic(server.baseUrl()).failure();
            // then
            assertThat(failure.code()).isEqualTo(PROVIDER_REFUSED);
            assertThat(failure).hasMessage("anthropic answered HTTP 404: model: claude-9");
            assertThat(failure.timing().firstByte()).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7000",
        "0.25, 250",
        "'Wed, 21 Oct 2026 07:28:05 GMT', 5000",
    })
    void shouldKeepHowLongToWait(String wait, long millis) throws InterruptedException {
        try (TestServer server = TestServer.that(visit -> visit.answer(
                429, "Date: Wed, 21 Oct 2026 07:28:00 GMT\r\nRetry-After: " + wait, "{\"error\":\"slow down\"}"))) {
            // when
            ProviderFailure failure = SampleCall.openAi(server.baseUrl()).failure();
            // then
            assertThat(failure.code()).isEqualTo(PROVIDER_RATE_LIMITED);
            assertThat(failure.retryAfter()).isEqualTo(Duration.ofMillis(millis));
            assertThat(failure).hasMessage("openai answered HTTP 429: slow down");
        }
    }

    @ParameterizedTest
    @EnumSource(ProviderProtocol.class)
    void shouldNotTakeThePageOfAProxyForAReply(ProviderProtocol protocol) throws InterruptedException {
        try (TestServer server =
                TestServer.answering(200, "text/html", "<html><body>Please log in to the Wi-Fi</body></html>")) {
            assertThat(SampleCall.at(protocol, server.baseUrl()).failure().code())
                    .isEqualTo(PROVIDER_UNAVAILABLE);
            assertThat(SampleCall.at(protocol, server.baseUrl())
                            .streamed()
                            .failure()
                            .code())
                    .isEqualTo(PROVIDER_UNAVAILABLE);
        }
    }

    @ParameterizedTest
    @EnumSource(ProviderProtocol.class)
    void shouldNotTakeForeignJsonForAReply(ProviderProtocol protocol) throws InterruptedException {
        try (TestServer server = TestServer.answering(200, "application/json", "{\"hello\":[1,2")) {
            assertThat(SampleCall.at(protocol, server.baseUrl()).failure().code())
                    .isEqualTo(PROVIDER_UNAVAILABLE);
            assertThat(SampleCall.at(protocol, server.baseUrl())
                            .streamed()
                            .failure()
                            .code())
                    .isEqualTo(PROVIDER_UNAVAILABLE);
        }
    }

    @ParameterizedTest
    @EnumSource(ProviderProtocol.class)
    void shouldCallAnEmptyAnswerEmpty(ProviderProtocol protocol) throws InterruptedException {
        try (TestServer server = TestServer.answering(200, "application/json", "")) {
            assertThat(SampleCall.at(protocol, server.baseUrl()).failure().code())
                    .isEqualTo(REPLY_EMPTY);
            assertThat(SampleCall.at(protocol, server.baseUrl())
                            .streamed()
                            .failure()
                            .code())
                    .isEqualTo(REPLY_EMPTY);
        }
    }

    @Test
    void shouldCutOffAReplyOf30Megabytes() {
        String megabyte = "x".repeat(1_000_000);
        try (TestServer server = TestServer.that(visit -> {
            visit.beginChunks(200, "Content-Type: application/json");
            for (int i = 0; i < 30; i++) {
                visit.chunk(megabyte);
            }
            visit.endChunks();
        })) {
            assertCutOff(SampleCall.openAi(server.baseUrl()), server, 1);
            assertCutOff(SampleCall.anthropic(server.baseUrl()).streamed(), server, 2);
        }
    }

    @Test
    void shouldNotEvenBeginAReplyThatAnnouncesTooMuch() throws InterruptedException {
        try (TestServer server = TestServer.that(visit -> {
            visit.begin(200, "Content-Type: application/json\r\nContent-Length: 30000000");
            visit.hang();
        })) {
            assertThat(SampleCall.openAi(server.baseUrl()).failure().code()).isEqualTo(REPLY_TOO_LARGE);
        }
    }

    @Test
    void shouldCutOffAStreamWithoutEnd() {
        try (TestServer server = TestServer.that(visit -> {
            visit.beginChunks(200, "Content-Type: text/event-stream");
            while (true) {
                visit.chunk(EVENT.repeat(1000));
            }
        })) {
            assertCutOff(SampleCall.openAi(server.baseUrl()).streamed(), server, 1);
        }
    }

    @Test
    void shouldGiveUpADrippingStreamAtTheDeadline() throws InterruptedException {
        try (TestServer server = TestServer.that(visit -> {
            visit.beginChunks(200, "Content-Type: text/event-stream");
            while (true) {
                visit.chunk(EVENT);
                visit.idle(200);
            }
        })) {
            // when
            ProviderFailure failure = SampleCall.openAi(server.baseUrl())
                    .streamed()
                    .within(Duration.ofSeconds(1))
                    .failure();
            // then
            assertThat(failure.code()).isEqualTo(REPLY_TIMEOUT);
            assertThat(failure.timing().firstByte()).isLessThan(Duration.ofSeconds(1));
            assertThat(failure.timing().took()).isBetween(Duration.ofMillis(950), Duration.ofSeconds(3));
            await().atMost(SOON).until(() -> server.hungUp() == 1);
        }
    }

    @Test
    void shouldGiveUpAStreamWithTenSecondsBetweenBytes() throws InterruptedException {
        try (TestServer server = TestServer.that(visit -> {
            visit.beginChunks(200, "Content-Type: text/event-stream");
            visit.chunk(EVENT);
            visit.hang();
        })) {
            // when
            ProviderFailure failure =
                    SampleCall.openAi(server.baseUrl()).streamed().failure();
            // then
            assertThat(failure.code()).isEqualTo(REPLY_TIMEOUT);
            assertThat(failure).hasMessage("openai fell silent for 1 s in the middle of its reply");
            assertThat(failure.timing().took()).isLessThan(SOON);
            await().atMost(SOON).until(() -> server.hungUp() == 1);
        }
    }

    @ParameterizedTest
    @EnumSource(ProviderProtocol.class)
    void shouldLetAModelThinkInSilenceUntilTheDeadline(ProviderProtocol protocol) throws InterruptedException {
        try (TestServer server = TestServer.that(TestServer.Visit::hang)) {
            // when
            ProviderFailure failure = SampleCall.at(protocol, server.baseUrl())
                    .within(Duration.ofMillis(1500))
                    .failure();
            // then
            assertThat(failure.code()).isEqualTo(REPLY_TIMEOUT);
            assertThat(failure.timing().firstByte()).isNull();
            assertThat(failure.timing().took()).isBetween(Duration.ofMillis(1450), Duration.ofMillis(3500));
            await().atMost(SOON).until(() -> server.hungUp() == 1);
        }
    }

    @ParameterizedTest
    @EnumSource(ProviderProtocol.class)
    void shouldNoticeABreakInTheMiddleOfAReply(ProviderProtocol protocol) throws InterruptedException {
        try (TestServer server = TestServer.that(visit -> {
            visit.beginChunks(200, "Content-Type: text/event-stream");
            visit.chunk(EVENT);
        })) {
            // when
            ProviderFailure failure =
                    SampleCall.at(protocol, server.baseUrl()).streamed().failure();
            // then
            assertThat(failure.code()).isEqualTo(PROVIDER_UNAVAILABLE);
            assertThat(failure.getMessage()).contains("in the middle of the reply");
            assertThat(failure.timing().firstByte()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(ProviderProtocol.class)
    void shouldNoticeAStreamThatEndsWithoutItsEnd(ProviderProtocol protocol) throws InterruptedException {
        try (TestServer server = TestServer.answering(200, "text/event-stream", EVENT)) {
            // when
            ProviderFailure failure =
                    SampleCall.at(protocol, server.baseUrl()).streamed().failure();
            // then
            assertThat(failure.code()).isEqualTo(PROVIDER_UNAVAILABLE);
            assertThat(failure.getMessage()).contains("broke its reply off in the middle");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "overloaded_error, PROVIDER_UNAVAILABLE",
        "rate_limit_error, PROVIDER_RATE_LIMITED",
        "invalid_request_error, PROVIDER_REFUSED",
        "authentication_error, PROVIDER_KEY_INVALID",
    })
    void shouldReadAnErrorInsideASuccess(String type, FailureCode code) throws InterruptedException {
        String error = "{\"type\":\"error\",\"error\":{\"type\":\"" + type + "\",\"message\":\"not now\"}}";
        try (TestServer streaming = TestServer.answering(
                        200, "text/event-stream", EVENT + "event: error\ndata: " + error + "\n\n");
                TestServer whole = TestServer.answering(200, "application/json", error)) {
            for (ProviderProtocol protocol : ProviderProtocol.values()) {
                assertThat(SampleCall.at(protocol, streaming.baseUrl())
                                .streamed()
                                .failure()
                                .code())
                        .isEqualTo(code);
                assertThat(SampleCall.at(protocol, whole.baseUrl()).failure().code())
                        .isEqualTo(code);
            }
        }
    }

    @Test
    void shouldReadTheStatusThatARelayPutsIntoItsBody() throws InterruptedException {
        try (TestServer server = TestServer.answering(
                200, "application/json", "{\"error\":{\"code\":402,\"message\":\"no credits\"}}")) {
            assertThat(SampleCall.openAi(server.baseUrl()).failure())
                    .hasMessage("openai answered an error: no credits")
                    .extracting(ProviderFailure::code)
                    .isEqualTo(PROVIDER_REFUSED);
        }
    }

    @Test
    void shouldSayThatTheHostIsNotKnown() throws InterruptedException {
        // when
        ProviderFailure failure =
                SampleCall.openAi(URI.create("http://nobody.invalid/v1")).failure();
        // then
        assertThat(failure.code()).isEqualTo(PROVIDER_UNAVAILABLE);
        assertThat(failure).hasMessage("openai: host nobody.invalid is not known");
        assertThat(failure.timing().firstByte()).isNull();
    }

    @Test
    void shouldSayThatNobodyListens() throws InterruptedException, IOException {
        // given
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        // when
        ProviderFailure failure = SampleCall.anthropic(URI.create("http://127.0.0.1:" + port + "/v1"))
                .failure();
        // then
        assertThat(failure.code()).isEqualTo(PROVIDER_UNAVAILABLE);
        assertThat(failure).hasMessage("anthropic: no connection to 127.0.0.1:" + port);
    }

    @Test
    void shouldSayThatTlsFailed(@TempDir Path folder) throws Exception {
        try (UntrustedServer server = UntrustedServer.start(folder)) {
            // when
            ProviderFailure failure = SampleCall.openAi(server.baseUrl()).failure();
            // then
            assertThat(failure.code()).isEqualTo(PROVIDER_UNAVAILABLE);
            assertThat(failure.getMessage())
                    .startsWith("openai: TLS failed: ")
                    .contains("unable to find valid certification path");
        }
    }

    @Test
    void shouldNotQuoteAKeyThatNoHeaderCanCarry() {
        // given
        ProviderKeys keys = new ProviderKeys(name -> Optional.of("sk-very\nsecret"), null);
        // when
        ProviderFailure failure = Assertions.catchThrowableOfType(ProviderFailure.class, () -> {
            try (BoundedTransport transport = new BoundedTransport(TransportLimits.DEFAULT)) {
                new ProviderModels(keys, transport)
                        .ask(
                                SampleCall.openAi(URI.create("http://127.0.0.1:1/v1"))
                                        .call(),
                                Deadline.in(SOON));
            }
        });
        // then
        assertThat(failure.code()).isEqualTo(PROVIDER_KEY_INVALID);
        assertThat(failure).hasMessage("the key of openai has characters that no header can carry");
    }

    private static void assertCutOff(SampleCall call, TestServer server, int hungUp) {
        ProviderFailure failure = Assertions.catchThrowableOfType(ProviderFailure.class, call::reply);
        assertThat(failure.code()).isEqualTo(REPLY_TOO_LARGE);
        assertThat(failure.getMessage()).endsWith("sent more than 2000000 bytes; the rest was cut off");
        await().atMost(SOON).until(() -> server.hungUp() == hungUp);
    }
}
