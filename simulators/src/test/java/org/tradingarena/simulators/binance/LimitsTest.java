package org.tradingarena.simulators.binance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tradingarena.simulators.binance.limit.AttemptMeter;
import org.tradingarena.simulators.binance.limit.VenueLimits;
import org.tradingarena.simulators.binance.limit.WeightMeter;
import org.tradingarena.simulators.binance.limit.WeightMeter.Outcome;

class LimitsTest {

    private static final String PING = "/api/v3/ping";

    @Test
    void shouldCountWeightInItsHeader() throws Exception {
        try (BinanceVenue venue = with(VenueLimits.REAL)) {
            VenueClient client = new VenueClient(venue);
            assertThat(weight(client.get(PING))).isEqualTo("1");
            assertThat(weight(client.get("/api/v3/klines?symbol=BTCUSDT&interval=1m")))
                    .isEqualTo("3");
            assertThat(weight(client.get("/api/v3/exchangeInfo?symbol=BTCUSDT")))
                    .isEqualTo("23");
            assertThat(weight(client.get("/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=99")))
                    .isEqualTo("1");
            assertThat(weight(client.get("/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=499")))
                    .isEqualTo("3");
            assertThat(weight(client.get("/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=1000")))
                    .isEqualTo("8");
            assertThat(weight(client.get("/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=1500")))
                    .isEqualTo("18");
            assertThat(venue.counts().weight()).containsEntry("spot", 23L).containsEntry("futures", 18L);
            assertThat(venue.counts().requests(PING)).isEqualTo(1);
        }
    }

    @Test
    void shouldRefuseThenBanWhoGoesOn() throws Exception {
        try (BinanceVenue venue = with(VenueLimits.REAL.weight(3).bans(2, Duration.ofSeconds(100)))) {
            VenueClient client = new VenueClient(venue);
            for (int i = 0; i < 3; i++) {
                assertThat(client.get(PING).statusCode()).isEqualTo(200);
            }
            HttpResponse<String> refused = client.get(PING);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("\"code\":-1003");
            assertThat(Long.parseLong(
                            refused.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1L, 60L);
            assertThat(client.get(PING).statusCode()).isEqualTo(429);
            HttpResponse<String> banned = client.get(PING);
            assertThat(banned.statusCode()).isEqualTo(418);
            assertThat(banned.headers().firstValue("Retry-After")).contains("100");
            long until = Instant.parse(Markets.NOW).toEpochMilli() + 100_000;
            assertThat(banned.body()).contains("IP banned until " + until + ".");
            assertThat(client.get("/fapi/v1/ping").statusCode())
                    .as("futures count for themselves")
                    .isEqualTo(200);
        }
    }

    @Test
    void shouldBanLongerEachTimeAndForgetTheWeightOfPastMinutes() {
        // given
        AtomicLong nanos = new AtomicLong();
        WeightMeter meter = new WeightMeter(1, 0, Duration.ofMinutes(2), nanos::get);
        for (long minutes : new long[] {2, 4, 8, 16}) {
            // when
            assertThat(meter.count(1).outcome()).isEqualTo(Outcome.ALLOWED);
            WeightMeter.Verdict banned = meter.count(1);
            // then
            assertThat(banned.outcome()).isEqualTo(Outcome.BANNED);
            assertThat(banned.pause()).isEqualTo(Duration.ofMinutes(minutes));
            nanos.addAndGet(TimeUnit.MINUTES.toNanos(minutes) - 1);
            assertThat(meter.count(1).outcome()).isEqualTo(Outcome.BANNED);
            nanos.incrementAndGet();
        }
    }

    @Test
    void shouldCountAttemptsOfFiveMinutes() {
        AtomicLong nanos = new AtomicLong();
        AttemptMeter meter = new AttemptMeter(2, nanos::get);
        assertThat(meter.allowed()).isTrue();
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(4));
        assertThat(meter.allowed()).isTrue();
        assertThat(meter.allowed()).isFalse();
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));
        assertThat(meter.allowed()).isTrue();
        assertThat(meter.allowed()).isFalse();
    }

    @Test
    void shouldRefuseConnectionsBeyondTheirNumber() {
        try (BinanceVenue venue = with(VenueLimits.REAL.attempts(1));
                Ear first = new Ear(venue.spotSocketUrl(), "/ws")) {
            assertThatThrownBy(() -> new Ear(venue.spotSocketUrl(), "/ws")).hasMessageContaining("WebSocketHandshake");
            assertThat(first.status()).isZero();
            assertThat(venue.counts().streams().refused()).isEqualTo(1);
        }
    }

    @Test
    void shouldCloseWhoSaysTooMuchOrAsksForTooManyStreams() {
        try (BinanceVenue venue = with(VenueLimits.REAL.streams(2));
                Ear talker = new Ear(venue.spotSocketUrl(), "/ws");
                Ear collector = new Ear(venue.spotSocketUrl(), "/ws")) {
            for (int i = 0; i < 6; i++) {
                talker.say("{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":" + i + "}");
            }
            collector.say("{\"method\":\"SUBSCRIBE\",\"params\":[\"a@b\",\"c@d\",\"e@f\"],\"id\":1}");
            await().until(() -> talker.status() == 1008 && collector.status() == 1008);
            assertThat(venue.counts().streams().closed())
                    .containsEntry("too-many-messages", 1L)
                    .containsEntry("too-many-streams", 1L);
        }
    }

    @Test
    void shouldPingAndKeepWhoAnswers() {
        VenueLimits quick = VenueLimits.REAL.heartbeat(Duration.ofMillis(300), Duration.ofSeconds(5));
        try (BinanceVenue venue = with(quick);
                Ear ear = new Ear(venue.spotSocketUrl(), "/ws")) {
            await().until(() -> ear.pings() >= 5);
            assertThat(ear.status()).isZero();
        }
    }

    @Test
    void shouldCloseWhoDoesNotAnswerAPing() throws Exception {
        VenueLimits quick = VenueLimits.REAL.heartbeat(Duration.ofMillis(50), Duration.ofMillis(200));
        try (BinanceVenue venue = with(quick);
                Socket mute = new Socket(
                        InetAddress.getLoopbackAddress(), venue.spotSocketUrl().getPort())) {
            shakeHands(mute);
            byte[] rest = mute.getInputStream().readAllBytes();
            assertThat(new String(rest, StandardCharsets.ISO_8859_1)).contains("no-pong");
            await().until(() -> venue.counts().streams().closed().containsKey("no-pong"));
        }
    }

    @Test
    void shouldEndConnectionsThatAreOldEnough() {
        try (BinanceVenue venue = with(VenueLimits.REAL.life(Duration.ofMillis(300)));
                Ear ear = new Ear(venue.spotSocketUrl(), "/ws")) {
            await().until(() -> ear.status() == 1001);
            assertThat(venue.counts().streams().closed()).containsEntry("life-over", 1L);
        }
    }

    private static BinanceVenue with(VenueLimits limits) {
        return BinanceVenue.on(Markets.walk())
                .onClock(new SteppedClock(Markets.NOW))
                .limits(limits)
                .start();
    }

    private static String weight(HttpResponse<String> reply) {
        return reply.headers().firstValue("X-MBX-USED-WEIGHT-1M").orElseThrow();
    }

    private static void shakeHands(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(("GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        assertThat(head).startsWith("HTTP/1.1 101").containsIgnoringCase("X-Simulated: true");
    }
}
