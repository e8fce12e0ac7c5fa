package org.tradingarena.simulators.binance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamsTest {

    private final SteppedClock clock = new SteppedClock(Markets.NOW);
    private final BinanceVenue venue =
            BinanceVenue.on(Markets.walk()).onClock(clock).start();
    private final VenueClient client = new VenueClient(venue);

    @AfterEach
    void stop() {
        venue.close();
    }

    @Test
    void shouldTellEveryClosedCandleOnceWithTheNumbersOfRest() throws Exception {
        try (Ear ear = new Ear(venue.spotSocketUrl(), "/stream?streams=btcusdt@kline_1m/dogeusdt@kline_1s")) {
            // when
            heard(() -> venue.counts().streams().open() == 1);
            clock.step(Duration.ofMinutes(5));
            heard(() -> ear.heard("btcusdt@kline_1m").stream().anyMatch(at("2025-06-02T10:05:08Z")));
            // then
            List<JsonNode> minutes = closed(ear, "BTCUSDT");
            assertThat(minutes)
                    .extracting(k -> k.path("t").longValue())
                    .containsExactly(
                            millis("2025-06-02T10:00:00Z"),
                            millis("2025-06-02T10:01:00Z"),
                            millis("2025-06-02T10:02:00Z"),
                            millis("2025-06-02T10:03:00Z"),
                            millis("2025-06-02T10:04:00Z"));
            for (JsonNode k : minutes) {
                JsonNode row = client.json("/api/v3/klines?symbol=BTCUSDT&interval=1m&limit=1&startTime="
                                + k.path("t").longValue())
                        .path(0);
                assertThat(List.of("t", "o", "h", "l", "c", "v", "T", "q", "n", "V", "Q", "B"))
                        .extracting(k::path)
                        .containsExactlyElementsOf(row);
            }
            assertThat(closed(ear, "DOGEUSDT")).hasSizeBetween(299, 301);
        }
    }

    @Test
    void shouldTellACandleAsClosedWithinTwoSecondsAfterItsEnd() {
        try (Ear ear = new Ear(venue.spotSocketUrl(), "/ws/btcusdt@kline_1m")) {
            heard(() -> venue.counts().streams().open() == 1);
            clock.step(Duration.ofMinutes(30));
            heard(() -> ear.closed().size() == 30);
            List<Long> delays = ear.heard("\"x\":true").stream()
                    .map(message -> message.path("E").longValue()
                            - message.path("k").path("T").longValue()
                            - 1)
                    .toList();
            assertThat(delays).allMatch(delay -> delay >= 5 && delay <= 2005);
            assertThat(delays.stream().distinct().count()).isGreaterThan(20);
            List<Long> events = ear.heard("kline").stream()
                    .map(message -> message.path("E").longValue())
                    .toList();
            assertThat(events).isSorted().hasSizeBetween(870, 935);
        }
    }

    @Test
    void shouldLayEventsOutAsRecorded() throws Exception {
        try (Ear spot = new Ear(
                        venue.spotSocketUrl(),
                        "/stream?streams=btcusdt@kline_1m/btcusdt@trade/btcusdt@aggTrade/btcusdt@bookTicker");
                Ear futures = new Ear(
                        venue.futuresSocketUrl(),
                        "/market/stream?streams=btcusdt@kline_1m/btcusdt@aggTrade/btcusdt@bookTicker/btcusdt@markPrice@1s")) {
            heard(() -> venue.counts().streams().open() == 2);
            clock.step(Duration.ofSeconds(20));
            heard(() -> futures.heard("@markPrice").size() >= 20);
            heard(() -> !spot.heard("@trade").isEmpty() && !spot.heard("@kline").isEmpty());
            String file = "cryptofeed-BINANCE.ws.1.0.txt";
            same(Recorded.message(file, "@kline_1m", ""), spot.heard("@kline").getFirst());
            same(
                    Recorded.message(file, "@aggTrade", ""),
                    spot.heard("@aggTrade").getFirst());
            same(
                    Recorded.message(file, "@bookTicker", ""),
                    spot.heard("@bookTicker").getFirst());
            String futuresFile = "cryptofeed-BINANCE_FUTURES.ws.1.0.txt";
            same(
                    Recorded.message(futuresFile, "@kline_1m", ""),
                    futures.heard("@kline").getFirst());
            same(
                    Recorded.message(futuresFile, "@aggTrade", ""),
                    futures.heard("@aggTrade").getFirst());
            same(
                    Recorded.message(futuresFile, "@bookTicker", ""),
                    futures.heard("@bookTicker").getFirst());
        }
    }

    @Test
    void shouldLayTradesOutAsDocumented() {
        try (Ear spot = new Ear(venue.spotSocketUrl(), "/ws/btcusdt@trade");
                Ear futures = new Ear(venue.futuresSocketUrl(), "/ws/btcusdt@markPrice@1s")) {
            heard(() -> venue.counts().streams().open() == 2);
            clock.step(Duration.ofSeconds(30));
            heard(() -> spot.texts().size() > 20 && futures.texts().size() == 30);
            assertThat(keys(spot.heard("trade").getFirst()))
                    .containsExactly("e", "E", "s", "t", "p", "q", "T", "m", "M");
            List<Long> numbers = spot.heard("trade").stream()
                    .map(trade -> trade.path("t").longValue())
                    .toList();
            assertThat(numbers.getLast() - numbers.getFirst()).isEqualTo(numbers.size() - 1);
            JsonNode mark = futures.heard("markPriceUpdate").getFirst();
            assertThat(keys(mark)).containsExactly("e", "E", "s", "p", "i", "P", "r", "T");
            assertThat(mark.path("T").longValue()).isEqualTo(millis("2025-06-02T16:00:00Z"));
            assertThat(mark.path("E").longValue()).isEqualTo(millis("2025-06-02T10:00:11Z"));
        }
    }

    @Test
    void shouldObeyCommands() {
        try (Ear ear = new Ear(venue.spotSocketUrl(), "/ws")) {
            ear.say("{\"method\":\"SUBSCRIBE\",\"params\":[\"btcusdt@kline_1s\",\"nosuchthing@never\"],\"id\":\"a\"}");
            heard(() -> ear.texts().contains("{\"result\":null,\"id\":\"a\"}"));
            ear.say("{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":2}");
            heard(() -> ear.texts().contains("{\"result\":[\"btcusdt@kline_1s\",\"nosuchthing@never\"],\"id\":2}"));
            ear.say("{\"method\":\"UNSUBSCRIBE\",\"params\":[\"btcusdt@kline_1s\"],\"id\":null}");
            heard(() -> ear.texts().contains("{\"result\":null,\"id\":null}"));
            ear.say("nonsense");
            heard(() -> ear.texts().getLast().contains("\"code\":3"));
            ear.say("{\"method\":\"DANCE\",\"id\":4}");
            heard(() -> ear.texts()
                    .contains("{\"error\":{\"code\":2,\"msg\":\"Invalid request: unknown method\"},\"id\":4}"));
            clock.step(Duration.ofSeconds(5));
            assertThat(venue.counts().subscriptions()).containsExactly(Map.entry("nosuchthing@never", 1));
            assertThat(ear.heard("kline_1s\"").stream().filter(m -> m.has("k"))).isEmpty();
        }
    }

    @Test
    void shouldRefusePathsThatAreNoStreams() {
        assertThatThrownBy(() -> new Ear(venue.spotSocketUrl(), "/nothing")).hasMessageContaining("WebSocketHandshake");
        assertThat(venue.counts().streams().refused()).isEqualTo(1);
    }

    /** Same keys in the same order, and numbers where numbers are and texts where texts are, to the last decimal of spot. */
    private static void same(JsonNode recorded, JsonNode ours) {
        assertThat(keys(ours)).containsExactlyElementsOf(keys(recorded));
        recorded.properties().forEach(field -> {
            JsonNode value = ours.path(field.getKey());
            assertThat(value.getNodeType())
                    .as(field.getKey())
                    .isEqualTo(field.getValue().getNodeType());
            if (value.isObject()) {
                same(field.getValue(), value);
            }
        });
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<JsonNode> closed(Ear ear, String symbol) {
        return ear.closed().stream()
                .filter(k -> k.path("s").textValue().equals(symbol))
                .toList();
    }

    private static Predicate<JsonNode> at(String moment) {
        return message -> message.path("data").path("E").longValue() >= millis(moment);
    }

    private static void heard(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20)).until(condition);
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
