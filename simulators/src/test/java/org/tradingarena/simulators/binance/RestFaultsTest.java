package org.tradingarena.simulators.binance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tradingarena.simulators.binance.fault.VenueFault;
import org.tradingarena.simulators.binance.fault.VenueFaultRule;
import org.tradingarena.simulators.binance.market.MarketKind;

class RestFaultsTest {

    private static final String PING = "/api/v3/ping";
    private static final String KLINES = "/api/v3/klines?symbol=BTCUSDT&interval=1m";

    private final SteppedClock clock = new SteppedClock(Markets.NOW);
    private final BinanceVenue venue =
            BinanceVenue.on(Markets.walk()).onClock(clock).start();
    private final VenueClient client = new VenueClient(venue);

    @AfterEach
    void stop() {
        venue.close();
    }

    @Test
    void shouldRefuseThenBanWhenRulesSaySo() throws Exception {
        // given
        venue.strike(
                VenueFaultRule.of(VenueFault.RATE_LIMITED).occasions(1, 2).retryAfter(Duration.ofSeconds(7)),
                VenueFaultRule.of(VenueFault.BANNED).occasions(3, 3).retryAfter(Duration.ofMinutes(2)));
        // when
        HttpResponse<String> first = client.get(PING);
        client.get(PING);
        HttpResponse<String> third = client.get(PING);
        // then
        assertThat(first.statusCode()).isEqualTo(429);
        assertThat(first.headers().firstValue("Retry-After")).contains("7");
        assertThat(third.statusCode()).isEqualTo(418);
        assertThat(third.headers().firstValue("Retry-After")).contains("120");
        assertThat(client.get(PING).statusCode()).isEqualTo(200);
        assertThat(venue.counts().status(429)).isEqualTo(2);
        assertThat(venue.counts().status(418)).isEqualTo(1);
    }

    @Test
    void shouldBeUnavailableWithinAWindowOfVenueTime() throws Exception {
        venue.strike(VenueFaultRule.of(VenueFault.UNAVAILABLE)
                .between(Instant.parse("2025-06-02T10:01:00Z"), Instant.parse("2025-06-02T10:02:00Z")));
        assertThat(client.get(PING).statusCode()).isEqualTo(200);
        clock.step(Duration.ofSeconds(50));
        assertThat(client.get(PING).statusCode()).isEqualTo(503);
        clock.step(Duration.ofSeconds(60));
        assertThat(client.get(PING).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldAnswerPagesInsteadOfJson() throws Exception {
        venue.strike(VenueFaultRule.of(VenueFault.HTML).forPath("/api/v3/klines"));
        HttpResponse<String> page = client.get(KLINES);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(page.body()).startsWith("<html>");
        assertThat(client.get(PING).body()).isEqualTo("{}");
        venue.heal();
        venue.strike(VenueFaultRule.of(VenueFault.HTML_403).onMarket(MarketKind.FUTURES));
        assertThat(client.get(KLINES).body()).startsWith("[[");
        assertThat(client.get("/fapi/v1/ping").statusCode()).isEqualTo(403);
        assertThat(client.get("/fapi/v1/ping").body()).startsWith("<html>");
    }

    @Test
    void shouldBreakJsonOffAndAnswerLate() throws Exception {
        String whole = client.get(KLINES).body();
        venue.strike(
                VenueFaultRule.of(VenueFault.HALF_JSON).forSymbol("BTCUSDT").times(1));
        assertThat(client.get(KLINES).body()).isEqualTo(whole.substring(0, whole.length() / 2));
        assertThat(client.get(KLINES).body()).isEqualTo(whole);
        venue.strike(VenueFaultRule.of(VenueFault.SLOW).lag(Duration.ofMillis(400)));
        long begun = System.nanoTime();
        assertThat(client.get(PING).body()).isEqualTo("{}");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void shouldRefuseConnectionsOfRestAndListenAgainWhileStreamsGoOn() throws Exception {
        try (Ear ear = new Ear(venue.spotSocketUrl(), "/ws/btcusdt@kline_1s")) {
            client.get(PING);
            // when
            venue.strike(VenueFaultRule.of(VenueFault.REFUSED).until(Duration.ofSeconds(30)));
            // then
            await().untilAsserted(() ->
                    assertThatThrownBy(() -> new VenueClient(venue).get(PING)).isInstanceOf(ConnectException.class));
            clock.step(Duration.ofSeconds(5));
            await().until(() -> ear.closed().size() >= 4);
            assertThat(client.control("GET", "/control/faults", "").body()).isEqualTo("{\"faults\":[\"refused\"]}\n");
            clock.step(Duration.ofSeconds(30));
            await().ignoreExceptions()
                    .until(() -> new VenueClient(venue).get(PING).body().equals("{}"));
        }
    }

    @Test
    void shouldShowAWrongClock() throws Exception {
        venue.strike(VenueFaultRule.of(VenueFault.CLOCK_SHIFT).lag(Duration.ofMillis(-1300)));
        long shown = clock.millis() - 1300;
        assertThat(client.get("/api/v3/time").body()).isEqualTo("{\"serverTime\":" + shown + "}");
        assertThat(client.json("/fapi/v1/exchangeInfo").path("serverTime").longValue())
                .isEqualTo(shown);
        try (Ear ear = new Ear(venue.spotSocketUrl(), "/ws/btcusdt@kline_1s")) {
            await().until(() -> venue.counts().streams().open() == 1);
            clock.step(Duration.ofSeconds(3));
            await().until(() -> ear.texts().size() >= 2);
            assertThat(ear.heard("kline"))
                    .allMatch(message -> message.path("E").longValue()
                            < message.path("k").path("T").longValue());
        }
    }

    @Test
    void shouldBeControlledOverHttp() throws Exception {
        assertThat(client.control("POST", "/control/faults", "faults: [{fault: '503', requests: 1-2}]")
                        .body())
                .isEqualTo("{\"faults\":[\"503\"]}\n");
        assertThat(client.get(PING).statusCode()).isEqualTo(503);
        assertThat(client.control("PUT", "/control/faults", "faults: [{fault: html}]")
                        .body())
                .isEqualTo("{\"faults\":[\"html\"]}\n");
        assertThat(client.get(PING).body()).startsWith("<html>");
        assertThat(client.control("DELETE", "/control/faults", "").body()).isEqualTo("{\"faults\":[]}\n");
        assertThat(client.get(PING).body()).isEqualTo("{}");
        HttpResponse<String> wrong = client.control("POST", "/control/faults", "faults:\n  - {fault: boredom}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).startsWith("line 2: Unknown fault 'boredom'; allowed: 503, 429, 418,");
        assertThat(client.control("GET", "/control/counts", "").body()).contains("\"/api/v3/ping\":3");
        assertThat(client.control("GET", "/control/clock", "").body()).contains("\"now\":\"2025-06-02T10:00:10Z\"");
        assertThat(client.control("GET", "/control/other", "").statusCode()).isEqualTo(404);
    }
}
