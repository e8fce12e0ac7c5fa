package org.tradingarena.decision.adapter.provider.cassette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.adapter.provider.wire.Credentials;
import org.tradingarena.decision.adapter.provider.wire.ProviderKey;
import org.tradingarena.decision.adapter.provider.wire.Wire;
import org.tradingarena.decision.adapter.provider.wire.WireFailure;
import org.tradingarena.decision.adapter.provider.wire.WireReply;
import org.tradingarena.decision.adapter.provider.wire.WireRequest;
import org.tradingarena.decision.application.Deadline;

class CassetteTest {

    private static final Wire NO_NETWORK = (request, deadline) -> {
        throw new AssertionError("nothing may be sent");
    };

    @TempDir
    private Path folder;

    @Test
    void shouldGiveEverySeatItsAnswersInTheirOrder() throws Exception {
        // given
        Path cassette = recorded(
                said("a", "{\"q\":1}", "first of a"),
                said("b", "{\"q\":1}", "first of b"),
                said("a", "{\"q\":1}", "second of a"));
        // when
        try (CassetteDeck deck = playing(cassette)) {
            Wire wire = deck.over(NO_NETWORK);
            // then
            assertThat(wire.exchange(request("b", "{\"q\":1}"), soon()).text()).isEqualTo("first of b");
            assertThat(wire.exchange(request("a", "{\"q\":1}"), soon()).text()).isEqualTo("first of a");
            assertThat(wire.exchange(request("a", "{ \"q\" : 1 }"), soon()).text())
                    .isEqualTo("second of a");
            assertThat(readiness(deck)).isEqualTo(HealthCheckResponse.Status.UP);
        }
    }

    @Test
    void shouldKeepBytesHeadersAndTimesExactly() throws Exception {
        // given
        byte[] noText = {(byte) 0xC3, 0x28, 0, 10, 13};
        WireReply reply = new WireReply(
                418,
                Map.of("content-type", "text/plain", "retry-after", "3"),
                noText,
                Duration.ofNanos(123_456_789),
                Duration.ofNanos(987_654_321));
        Path cassette = recorded(new Exchange(request("a", "no JSON\n"), (request, deadline) -> reply));
        // when
        try (CassetteDeck deck = playing(cassette)) {
            WireReply played = deck.over(NO_NETWORK).exchange(request("a", "no JSON\n"), soon());
            // then
            assertThat(played.status()).isEqualTo(418);
            assertThat(played.headers()).isEqualTo(reply.headers());
            assertThat(played.body()).isEqualTo(noText);
            assertThat(played.firstByte()).isEqualTo(reply.firstByte());
            assertThat(played.took()).isEqualTo(reply.took());
        }
    }

    @Test
    void shouldPlayFailuresOfTheNetworkAndTakeTheirTimeOffTheDeadline() throws Exception {
        // given
        Wire hanging = (request, deadline) -> {
            throw new WireFailure(FailureCode.REPLY_TIMEOUT, "p did not reply in time", null, Duration.ofSeconds(60));
        };
        Path cassette = recorded(new Exchange(request("a", "{}"), hanging));
        try (CassetteDeck deck = playing(cassette)) {
            Deadline deadline = Deadline.in(Duration.ofSeconds(60));
            // when
            WireFailure failure = Assertions.catchThrowableOfType(
                    WireFailure.class, () -> deck.over(NO_NETWORK).exchange(request("a", "{}"), deadline));
            // then
            assertThat(failure.code()).isEqualTo(FailureCode.REPLY_TIMEOUT);
            assertThat(failure).hasMessage("p did not reply in time");
            assertThat(failure.firstByte()).isNull();
            assertThat(failure.took()).isEqualTo(Duration.ofSeconds(60));
            assertThat(deadline.left()).isZero();
        }
    }

    @Test
    void shouldMissLoudlyAndSayWhereTheRequestParts() throws Exception {
        // given
        Path cassette = recorded(
                said("a", "{\"prompt\":\"price 100, cash 7\"}", "x"),
                said("a", "{\"prompt\":\"price 101, cash 8\"}", "y"),
                said("b", "{\"prompt\":\"price 101, cash 9\"}", "z"));
        try (CassetteDeck deck = playing(cassette)) {
            // when
            WireFailure failure = Assertions.catchThrowableOfType(WireFailure.class, () -> deck.over(NO_NETWORK)
                    .exchange(request("a", "{\"prompt\":\"price 101, cash 9\"}"), soon()));
            // then
            assertThat(failure.code()).isEqualTo(FailureCode.CASSETTE_MISS);
            assertThat(failure.getMessage())
                    .startsWith("the cassette holds no answer to this request of seat a to p (POST /v1/chat, ")
                    .endsWith("it parts from line 3 after 27 characters: asked 't\":\"price 101, cash 9\"}',"
                            + " recorded 't\":\"price 101, cash 8\"}'");
            assertThat(deck.problem()).isEqualTo(failure.getMessage());
            assertThat(readiness(deck)).isEqualTo(HealthCheckResponse.Status.DOWN);
        }
    }

    @Test
    void shouldMissWhenAnAnswerIsUsedUpOrTheSeatWasNotRecorded() throws Exception {
        // given
        Path cassette = recorded(said("a", "{}", "x"));
        try (CassetteDeck deck = playing(cassette)) {
            Wire wire = deck.over(NO_NETWORK);
            wire.exchange(request("a", "{}"), soon());
            // then
            assertThatThrownBy(() -> wire.exchange(request("a", "{}"), soon()))
                    .hasMessageStartingWith("the cassette holds no further answer to this request of seat a");
        }
        try (CassetteDeck deck = playing(cassette)) {
            assertThatThrownBy(() -> deck.over(NO_NETWORK).exchange(request("b", "{}"), soon()))
                    .hasMessageEndingWith("nothing of this seat was recorded there");
        }
    }

    @Test
    void shouldRecordOnAfterAKillInTheMiddleOfALine() throws Exception {
        // given
        Path cassette = recorded(said("a", "{}", "first"));
        Files.writeString(cassette, "{\"provider\":\"p\",\"se", StandardOpenOption.APPEND);
        // when
        record(cassette, said("a", "{}", "second"));
        // then
        assertThat(Files.readString(cassette)).hasLineCount(3).doesNotContain("\"se{");
        try (CassetteDeck deck = playing(cassette)) {
            Wire wire = deck.over(NO_NETWORK);
            assertThat(wire.exchange(request("a", "{}"), soon()).text()).isEqualTo("first");
            assertThat(wire.exchange(request("a", "{}"), soon()).text()).isEqualTo("second");
        }
    }

    @Test
    void shouldPlayWhatAKilledRecorderLeft() throws Exception {
        // given
        Path cassette = recorded(said("a", "{}", "first"));
        Files.writeString(cassette, "{\"provider\":\"p\",\"se", StandardOpenOption.APPEND);
        // then
        try (CassetteDeck deck = playing(cassette)) {
            assertThat(deck.over(NO_NETWORK)
                            .exchange(request("a", "{}"), soon())
                            .text())
                    .isEqualTo("first");
        }
    }

    @Test
    void shouldHoldNoKey() throws Exception {
        // given
        // when
        Path cassette = recorded(
                new Exchange(withKey("q1"), (request, deadline) -> reply(200, "you sent sk-secret")),
                new Exchange(withKey("q2"), (request, deadline) -> reply(401, "wrong key sk-s****t")),
                new Exchange(withKey("q3"), (request, deadline) -> reply(400, "API key not valid: sk-s****t")));
        // then
        assertThat(Files.readString(cassette)).contains("you sent ***").doesNotContain("sk-s", "host", "Accept");
    }

    @Test
    void shouldAnswerAQuestionThatIsAskedAgainAfterAKillFromWhatItHolds() throws Exception {
        // given a kill between the line and its publication
        Path cassette = folder.resolve("killed.cassette.jsonl");
        WireRequest asked = request("a", "c-1/20/a", "{}");
        record(cassette, new Exchange(asked, (request, deadline) -> reply(200, "published or not")));
        // when the question comes again, and then the next one with the same words
        try (CassetteDeck deck = CassetteDeck.of(Optional.empty(), Optional.of(cassette.toString()))) {
            Wire wire = deck.over((request, deadline) -> reply(200, "asked anew"));
            // then
            assertThat(wire.exchange(asked, soon()).text()).isEqualTo("published or not");
            assertThat(wire.exchange(asked, soon()).text()).isEqualTo("asked anew");
            assertThat(wire.exchange(request("a", "c-1/21/a", "{}"), soon()).text())
                    .isEqualTo("asked anew");
        }
        assertThat(Files.readString(cassette)).hasLineCount(4).containsOnlyOnce("published or not");
        try (CassetteDeck deck = playing(cassette)) {
            assertThat(deck.over(NO_NETWORK)
                            .exchange(request("a", "{}"), soon())
                            .text())
                    .isEqualTo("published or not");
        }
    }

    @Test
    void shouldLetOneProcessRecordAlone() throws Exception {
        // given
        Path cassette = recorded(said("a", "{}", "first"));
        try (CassetteDeck deck = CassetteDeck.of(Optional.empty(), Optional.of(cassette.toString()));
                CassetteDeck second = CassetteDeck.of(Optional.empty(), Optional.of(cassette.toString()))) {
            Wire wire = deck.over((request, deadline) -> reply(200, "second"));
            // then
            assertThatThrownBy(() -> second.over(NO_NETWORK))
                    .isInstanceOf(CassetteInvalid.class)
                    .hasMessage("cassette " + cassette + " is being recorded by another process;"
                            + " give every ARENA_CASSETTE_RECORD a file of its own");
            wire.exchange(request("a", "{\"q\":2}"), soon());
        }
        assertThat(Files.readString(cassette)).hasLineCount(3).contains("first", "second");
    }

    @Test
    void shouldRefuseToStartWithBothOrWithNothingToPlay() {
        assertThatThrownBy(() -> CassetteDeck.of(Optional.of("a"), Optional.of("b")))
                .isInstanceOf(CassetteInvalid.class)
                .hasMessage("ARENA_CASSETTE plays a and ARENA_CASSETTE_RECORD records into b:"
                        + " a played cassette has nothing to record; unset one of them");
        assertThatThrownBy(
                        () -> CassetteDeck.of(Optional.of(folder.resolve("none").toString()), Optional.empty()))
                .isInstanceOf(CassetteInvalid.class)
                .hasMessage("ARENA_CASSETTE: there is no file " + folder.resolve("none"));
        assertThatThrownBy(() -> CassetteDeck.of(Optional.empty(), Optional.of(folder.toString()))
                        .over(NO_NETWORK))
                .isInstanceOf(CassetteInvalid.class)
                .hasMessageStartingWith("cassette " + folder + " cannot be");
    }

    @Test
    void shouldNameTheLineThatIsBroken() throws Exception {
        // given
        Path cassette = recorded(said("a", "{}", "first"));
        String sound = Files.readString(cassette);
        // then
        assertRefused(sound + "{\"provider\":\"p\"}\n" + "x", "line 3: neither 'status' nor 'failure' nor 'turn'");
        assertRefused(sound + "rubbish\n", "line 3: this is no JSON");
        assertRefused("{\"a\":1}\n", "line 1: this is no cassette");
        assertRefused("", "the first line is missing");
        assertRefused(
                sound.replace("\"version\":2", "\"version\":1"), "line 1: version 1 is not known; this build reads 2");
    }

    private void assertRefused(String text, String message) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.cassette.jsonl"), text);
        assertThatThrownBy(() -> playing(broken))
                .isInstanceOf(CassetteInvalid.class)
                .hasMessageContaining(message)
                .hasMessageContaining(broken.toString());
    }

    private Path recorded(Exchange... exchanges) throws InterruptedException {
        Path cassette = folder.resolve("new").resolve("sample.cassette.jsonl");
        record(cassette, exchanges);
        return cassette;
    }

    private static void record(Path cassette, Exchange... exchanges) throws InterruptedException {
        for (Exchange exchange : exchanges) {
            try (CassetteDeck deck = CassetteDeck.of(Optional.empty(), Optional.of(cassette.toString()))) {
                deck.over(exchange.network()).exchange(exchange.request(), soon());
            } catch (WireFailure expected) {
                assertThat(expected.code()).isEqualTo(FailureCode.REPLY_TIMEOUT);
            }
        }
    }

    private static CassetteDeck playing(Path cassette) {
        return CassetteDeck.of(Optional.of(cassette.toString()), Optional.empty());
    }

    private static HealthCheckResponse.Status readiness(CassetteDeck deck) {
        return new CassetteReadiness(deck).call().getStatus();
    }

    private static Exchange said(String seat, String question, String answer) {
        return new Exchange(
                request(seat, "c-1/" + answer + "/" + seat, question), (request, deadline) -> reply(200, answer));
    }

    private static WireReply reply(int status, String text) {
        return new WireReply(
                status, Map.of(), text.getBytes(StandardCharsets.UTF_8), Duration.ofMillis(5), Duration.ofMillis(9));
    }

    private static WireRequest request(String seat, String body) {
        return request(seat, "c-2/1/" + seat, body);
    }

    private static WireRequest request(String seat, String question, String body) {
        return new WireRequest("p", seat, question, "POST", URI.create("http://host:1/v1/chat"), Map.of(), null, body);
    }

    private static WireRequest withKey(String question) {
        return new WireRequest(
                "p",
                "a",
                question,
                "POST",
                URI.create("https://host:1/v1/chat"),
                Map.of("Accept", "x"),
                Credentials.bearer(new ProviderKey("sk-secret")),
                "{}");
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(10));
    }

    private record Exchange(WireRequest request, Wire network) {}
}
