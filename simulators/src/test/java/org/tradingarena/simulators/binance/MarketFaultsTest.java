package org.tradingarena.simulators.binance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tradingarena.simulators.binance.fault.VenueFault;
import org.tradingarena.simulators.binance.fault.VenueFaultRule;

class MarketFaultsTest {

    private static final String STREAM = "/ws/btcusdt@kline_1m";

    private final SteppedClock clock = new SteppedClock(Markets.NOW);
    private final BinanceVenue venue =
            BinanceVenue.on(Markets.walk()).onClock(clock).start();
    private final VenueClient client = new VenueClient(venue);

    @AfterEach
    void stop() {
        venue.close();
    }

    @Test
    void shouldCorrectAClosedCandleOnTheStreamThenInRest() throws Exception {
        venue.strike(VenueFaultRule.of(VenueFault.CORRECTED)
                .forStream("btcusdt@kline_1m")
                .between(moment("10:01:00"), moment("10:02:00"))
                .lag(Duration.ofSeconds(20)));
        try (Ear ear = ear()) {
            // when
            clock.step(Duration.ofSeconds(115));
            await().until(() -> ear.closed().size() == 2);
            JsonNode before = row("10:01:00");
            clock.step(Duration.ofMinutes(1));
            await().until(() -> ear.closed().size() == 4);
            // then
            JsonNode first = ear.closed().get(1);
            JsonNode second = ear.closed().get(2);
            assertThat(List.of(first.path("t"), second.path("t"))).containsOnly(before.path(0));
            assertThat(first.path("c")).isEqualTo(before.path(4));
            assertThat(second.path("c")).isNotEqualTo(first.path("c"));
            assertThat(decimal(second.path("v"))).isGreaterThan(decimal(first.path("v")));
            JsonNode after = row("10:01:00");
            assertThat(List.of("o", "h", "l", "c", "v", "T", "q", "n"))
                    .extracting(second::path)
                    .containsExactlyElementsOf(List.of(
                            after.path(1),
                            after.path(2),
                            after.path(3),
                            after.path(4),
                            after.path(5),
                            after.path(6),
                            after.path(7),
                            after.path(8)));
            assertThat(ear.closed().get(3).path("t").longValue()).isEqualTo(millis("10:02:00"));
        }
    }

    @Test
    void shouldHaveNoCandlesOfAMissingHour() throws Exception {
        venue.strike(VenueFaultRule.of(VenueFault.MISSING).between(moment("08:00:00"), moment("09:00:00")));
        List<Long> opens = opens("/api/v3/klines?symbol=BTCUSDT&interval=1m&limit=1000&startTime=" + millis("07:58:00")
                + "&endTime=" + millis("09:01:00"));
        assertThat(opens)
                .containsExactly(millis("07:58:00"), millis("07:59:00"), millis("09:00:00"), millis("09:01:00"));
        assertThat(opens("/api/v3/klines?symbol=BTCUSDT&interval=1h&startTime=" + millis("07:00:00")))
                .containsExactly(millis("07:00:00"), millis("09:00:00"), millis("10:00:00"));
        assertThat(client.json("/api/v3/aggTrades?symbol=BTCUSDT&startTime=" + millis("08:00:00") + "&endTime="
                        + (millis("09:00:00") - 1)))
                .isEmpty();
    }

    @Test
    void shouldSkipAMissingStretchOnTheStream() {
        venue.strike(VenueFaultRule.of(VenueFault.MISSING).between(moment("10:02:00"), moment("10:05:00")));
        try (Ear ear = ear()) {
            clock.step(Duration.ofSeconds(415));
            await().until(() -> ear.closed().size() == 4);
            assertThat(ear.closed())
                    .extracting(k -> k.path("t").longValue())
                    .containsExactly(millis("10:00:00"), millis("10:01:00"), millis("10:05:00"), millis("10:06:00"));
        }
    }

    @Test
    void shouldTellCandlesWithoutTrades() throws Exception {
        venue.strike(VenueFaultRule.of(VenueFault.ZERO_TRADE).between(moment("10:01:00"), moment("10:02:00")));
        try (Ear ear = ear()) {
            clock.step(Duration.ofSeconds(130));
            await().until(() -> ear.closed().size() == 2);
            JsonNode full = ear.closed().get(0);
            JsonNode empty = ear.closed().get(1);
            String price = full.path("c").textValue();
            assertThat(empty.toString())
                    .isEqualTo(
                            ("{\"t\":%d,\"T\":%d,\"s\":\"BTCUSDT\",\"i\":\"1m\",\"f\":-1,\"L\":-1,\"o\":\"%s\",\"c\":\"%s\","
                                            + "\"h\":\"%s\",\"l\":\"%s\",\"v\":\"0.00000000\",\"n\":0,\"x\":true,\"q\":\"0.00000000\","
                                            + "\"V\":\"0.00000000\",\"Q\":\"0.00000000\",\"B\":\"0\"}")
                                    .formatted(millis("10:01:00"), millis("10:02:00") - 1, price, price, price, price));
            assertThat(row("10:01:00").path(8).intValue()).isZero();
        }
    }

    @Test
    void shouldTellACloseLateOrNever() throws Exception {
        venue.strike(
                VenueFaultRule.of(VenueFault.LATE_CLOSE)
                        .between(moment("10:00:00"), moment("10:01:00"))
                        .lag(Duration.ofSeconds(15)),
                VenueFaultRule.of(VenueFault.LATE_CLOSE).between(moment("10:01:00"), moment("10:02:00")));
        try (Ear ear = ear()) {
            clock.step(Duration.ofMinutes(3));
            await().until(() -> ear.closed().size() == 2);
            JsonNode late = ear.heard("\"x\":true").getFirst();
            assertThat(late.path("E").longValue()).isBetween(millis("10:01:15"), millis("10:01:17") + 5);
            assertThat(ear.closed())
                    .extracting(k -> k.path("t").longValue())
                    .containsExactly(millis("10:00:00"), millis("10:02:00"));
            assertThat(row("10:01:00").path(0).longValue()).as("REST has it").isEqualTo(millis("10:01:00"));
        }
    }

    @Test
    void shouldHaltASymbol() throws Exception {
        try (Ear ear = ear()) {
            clock.step(Duration.ofMinutes(1));
            await().until(() -> ear.closed().size() == 1);
            venue.strike(VenueFaultRule.of(VenueFault.HALTED).forSymbol("BTCUSDT"));
            int before = ear.texts().size();
            clock.step(Duration.ofMinutes(5));
            assertThat(status("BTCUSDT")).isEqualTo("BREAK");
            assertThat(status("DOGEUSDT")).isEqualTo("TRADING");
            assertThat(client.json("/fapi/v1/exchangeInfo")
                            .path("symbols")
                            .path(0)
                            .path("status")
                            .textValue())
                    .isEqualTo("HALT");
            assertThat(opens("/api/v3/klines?symbol=BTCUSDT&interval=1m&startTime=" + millis("10:02:00")))
                    .isEmpty();
            venue.heal();
            clock.step(Duration.ofSeconds(10));
            await().until(() -> ear.texts().size() > before);
            assertThat(status("BTCUSDT")).isEqualTo("TRADING");
        }
    }

    @Test
    void shouldTakeNoOrdersWithCancelOnly() throws Exception {
        venue.strike(VenueFaultRule.of(VenueFault.CANCEL_ONLY).forSymbol("DOGEUSDT"));
        clock.step(Duration.ofMinutes(3));
        assertThat(status("DOGEUSDT")).isEqualTo("CANCEL_ONLY");
        JsonNode rows = client.json("/api/v3/klines?symbol=DOGEUSDT&interval=1m&limit=2");
        assertThat(rows).hasSize(2).allMatch(row -> row.path(8).intValue() == 0);
    }

    @Test
    void shouldNotKnowASymbolThatItDoesNotList() throws Exception {
        venue.strike(VenueFaultRule.of(VenueFault.UNKNOWN_SYMBOL).forSymbol("BTCUSDT"));
        assertThat(client.get("/api/v3/klines?symbol=BTCUSDT&interval=1m").body())
                .isEqualTo("{\"code\":-1121,\"msg\":\"Invalid symbol.\"}");
        assertThat(client.json("/api/v3/exchangeInfo").path("symbols")).hasSize(1);
        try (Ear ear = ear();
                Ear other = new Ear(venue.spotSocketUrl(), "/ws/dogeusdt@kline_1m")) {
            await().until(() -> venue.counts().streams().open() == 2);
            clock.step(Duration.ofSeconds(30));
            await().until(() -> other.texts().size() >= 10);
            assertThat(ear.texts()).isEmpty();
            assertThat(ear.status()).isZero();
        }
    }

    private Ear ear() {
        Ear ear = new Ear(venue.spotSocketUrl(), STREAM);
        await().until(() -> venue.counts().streams().open() >= 1);
        return ear;
    }

    private JsonNode row(String open) throws Exception {
        return client.json("/api/v3/klines?symbol=BTCUSDT&interval=1m&limit=1&startTime=" + millis(open))
                .path(0);
    }

    private String status(String symbol) throws Exception {
        return client.json("/api/v3/exchangeInfo?symbol=" + symbol)
                .path("symbols")
                .path(0)
                .path("status")
                .textValue();
    }

    private List<Long> opens(String path) throws Exception {
        List<Long> opens = new ArrayList<>();
        client.json(path).forEach(row -> opens.add(row.path(0).longValue()));
        return opens;
    }

    private static BigDecimal decimal(JsonNode text) {
        return new BigDecimal(text.textValue());
    }

    private static Instant moment(String time) {
        return Instant.parse("2025-06-02T" + time + "Z");
    }

    private static long millis(String time) {
        return moment(time).toEpochMilli();
    }
}
