package org.tradingarena.simulators.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tradingarena.simulators.provider.SimulatorClient.JSON;
import static org.tradingarena.simulators.provider.SimulatorClient.ask;
import static org.tradingarena.simulators.provider.SimulatorClient.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireFaultTest {

    private static final String WHOLE = ask("simulated-trader", Prompts.rising());

    private final ProviderServer server = ProviderServer.start(SimulatorSettings.seeded(1));
    private final SimulatorClient client = new SimulatorClient(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldBreakInTheMiddle(boolean stream) throws Exception {
        // given
        play("{faults: [{fault: break}]}");
        // when
        try (InputStream body = client.open(asked(stream))) {
            // then
            assertThat(new String(body.readNBytes(40), UTF_8)).contains("simulated");
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void shouldDropWithoutAByte() {
        // given
        play("{faults: [{fault: drop}]}");
        // then
        assertThatThrownBy(() -> client.post(WHOLE)).isInstanceOf(IOException.class);
    }

    @Test
    void shouldSendByteByByte() throws Exception {
        // given
        play("{faults: [{fault: slow, gap: 30ms}]}");
        // when
        try (InputStream body = client.open(WHOLE)) {
            int first = body.read();
            long start = System.nanoTime();
            byte[] next = body.readNBytes(10);
            // then
            assertThat(first).isEqualTo('{');
            assertThat(new String(next, UTF_8)).isEqualTo("\"id\":\"chat");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(250));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldWriteForEverUntilTheFaultHasLasted(boolean stream) throws Exception {
        // given
        play("{faults: [{fault: endless, gap: 1ms, lasts: 600ms}]}");
        long start = System.nanoTime();
        // when
        try (InputStream body = client.open(asked(stream))) {
            // then
            assertThat(new String(body.readNBytes(4000), UTF_8)).contains("and on the other hand");
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(500), Duration.ofSeconds(5));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldWriteThirtyMegabytes(boolean stream) throws Exception {
        // given
        play("{faults: [{fault: huge}]}");
        // when
        long bytes;
        try (InputStream body = client.open(asked(stream))) {
            bytes = body.skip(Long.MAX_VALUE);
        }
        // then
        assertThat(bytes).isBetween(30L * 1024 * 1024, 31L * 1024 * 1024);
    }

    @Test
    void shouldAnswerWithWhatNoModelWrote() throws Exception {
        // given
        play("{faults: [{fault: html}]}");
        HttpResponse<String> html = client.post(WHOLE);
        play("{faults: [{fault: not-json}]}");
        HttpResponse<String> half = client.post(WHOLE);
        play("{faults: [{fault: wrong-shape}]}");
        HttpResponse<String> other = client.post(WHOLE);
        play("{faults: [{fault: no-body}]}");
        HttpResponse<String> nothing = client.post(WHOLE);
        // then
        assertThat(html.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(html.body()).startsWith("<!DOCTYPE html>");
        assertThatThrownBy(() -> JSON.readTree(half.body())).isInstanceOf(JsonProcessingException.class);
        assertThat(JSON.readTree(other.body()).path("object").asText()).isEqualTo("list");
        assertThat(nothing.statusCode()).isEqualTo(200);
        assertThat(nothing.body()).isEmpty();
    }

    @Test
    void shouldEndAHangAfterAsLongAsItLasts() {
        // given
        play("{faults: [{fault: hang, lasts: 200ms}]}");
        long start = System.nanoTime();
        // then
        assertThatThrownBy(() -> client.post(WHOLE)).isInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(150), Duration.ofSeconds(5));
        assertThat(server.counts().outcomes()).containsEntry("hang", 1L);
    }

    @Test
    void shouldCountCallersWhoLeave() throws Exception {
        // given
        play("{faults: [{fault: endless, gap: 1ms}]}");
        // when
        try (InputStream body = client.open(asked(true))) {
            body.readNBytes(100);
        }
        // then
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (server.counts().open() > 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(server.counts().left()).isEqualTo(1);
        assertThat(server.counts().open()).isZero();
    }

    @Test
    void shouldSpreadAStreamOverItsThinkingTime() throws Exception {
        // given
        play("{thinking: 400ms}");
        long start = System.nanoTime();
        // when
        try (InputStream body = client.open(asked(true))) {
            body.readNBytes(10);
            Duration first = Duration.ofNanos(System.nanoTime() - start);
            body.readAllBytes();
            Duration whole = Duration.ofNanos(System.nanoTime() - start);
            // then
            assertThat(first).isBetween(Duration.ofMillis(240), Duration.ofMillis(390));
            assertThat(whole).isBetween(Duration.ofMillis(400), Duration.ofSeconds(2));
        }
    }

    @Test
    void shouldStillAnswerOthersAfterAllOfThat() throws Exception {
        // given
        play("{faults: [{fault: break, requests: 1-20}]}");
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> client.post(WHOLE)).isInstanceOf(IOException.class);
        }
        // then
        assertThat(JSON.readTree(content(client.post(WHOLE))).path("action").asText())
                .isEqualTo("BUY");
        assertThat(server.counts().outcomes()).containsEntry("break", 20L).containsEntry("ok", 1L);
    }

    private void play(String scenario) {
        server.play(ScenarioFile.parse(scenario));
    }

    private static String asked(boolean stream) throws Exception {
        return ((ObjectNode) JSON.readTree(WHOLE)).put("stream", stream).toString();
    }
}
