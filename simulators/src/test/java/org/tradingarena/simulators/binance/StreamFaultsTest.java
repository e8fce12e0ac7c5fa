package org.tradingarena.simulators.binance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tradingarena.simulators.binance.fault.VenueFault;
import org.tradingarena.simulators.binance.fault.VenueFaultRule;
import org.tradingarena.simulators.binance.limit.VenueLimits;
import org.tradingarena.simulators.binance.market.MarketKind;

class StreamFaultsTest {

    private static final String SECONDS = "/ws/btcusdt@kline_1s";

    private final SteppedClock clock = new SteppedClock(Markets.NOW);
    private final BinanceVenue venue = BinanceVenue.on(Markets.walk())
            .onClock(clock)
            .limits(VenueLimits.REAL.heartbeat(Duration.ofMillis(200), Duration.ofSeconds(30)))
            .start();

    @AfterEach
    void stop() {
        venue.close();
    }

    @Test
    void shouldBeSilentWithPingsUntilTheClientComesAnew() {
        try (Ear ear = ear(SECONDS)) {
            heardAfter(ear, 5);
            // when
            venue.strike(VenueFaultRule.of(VenueFault.SILENCE).until(Duration.ofMinutes(5)));
            int before = ear.texts().size();
            int pings = ear.pings();
            clock.step(Duration.ofSeconds(20));
            await().until(() -> venue.counts().streams().withheld() >= 19 && ear.pings() > pings + 2);
            // then
            assertThat(ear.texts()).hasSize(before);
            assertThat(ear.status()).isZero();
            try (Ear anew = ear(SECONDS)) {
                clock.step(Duration.ofSeconds(5));
                await().until(() -> anew.closed().size() >= 4);
                assertThat(ear.texts()).hasSize(before);
            }
        }
    }

    @Test
    void shouldSilenceOneStreamOnly() {
        try (Ear ear = ear("/stream?streams=btcusdt@kline_1s/dogeusdt@kline_1s")) {
            venue.strike(VenueFaultRule.of(VenueFault.SILENCE).forStream("dogeusdt@kline_1s"));
            clock.step(Duration.ofSeconds(10));
            await().until(() -> ear.heard("btcusdt@kline_1s").size() >= 9);
            assertThat(ear.heard("dogeusdt")).isEmpty();
        }
    }

    @Test
    void shouldCutAPieceOutOfTheStreamThatRestHas() throws Exception {
        try (Ear ear = ear(SECONDS)) {
            venue.strike(VenueFaultRule.of(VenueFault.CUT)
                    .after(Duration.ofSeconds(10))
                    .until(Duration.ofSeconds(50)));
            clock.step(Duration.ofSeconds(60));
            await().until(() -> ear.closed().stream().anyMatch(k -> k.path("t").longValue() >= clock.millis() - 2000));
            List<Long> opens = opens(ear.closed());
            assertThat(opens).hasSizeBetween(19, 21);
            long longest = 0;
            for (int i = 1; i < opens.size(); i++) {
                longest = Math.max(longest, opens.get(i) - opens.get(i - 1));
            }
            assertThat(longest).isEqualTo(41_000);
            assertThat(new VenueClient(venue)
                            .json("/api/v3/klines?symbol=BTCUSDT&interval=1s&startTime=" + opens.getFirst()
                                    + "&endTime=" + opens.getLast()))
                    .hasSize((int) ((opens.getLast() - opens.getFirst()) / 1000) + 1);
        }
    }

    @Test
    void shouldBreakConnectionsOnceAndTakeThemAgain() {
        try (Ear spot = ear(SECONDS);
                Ear futures = new Ear(venue.futuresSocketUrl(), "/ws")) {
            await().until(() -> venue.counts().streams().open() == 2);
            venue.strike(VenueFaultRule.of(VenueFault.DROP).onMarket(MarketKind.SPOT));
            clock.step(Duration.ofSeconds(1));
            await().until(() -> spot.status() == Ear.BROKEN);
            assertThat(futures.status()).isZero();
            try (Ear anew = ear(SECONDS)) {
                heardAfter(anew, 3);
                assertThat(venue.counts().streams().closed()).containsExactly(Map.entry("drop", 1L));
            }
        }
    }

    @Test
    void shouldWarnOfAShutdownThenEndTheConnection() {
        try (Ear combined = ear("/stream?streams=btcusdt@kline_1s");
                Ear raw = ear(SECONDS)) {
            await().until(() -> venue.counts().streams().open() == 2);
            // when
            venue.strike(VenueFaultRule.of(VenueFault.SERVER_SHUTDOWN).lag(Duration.ofSeconds(30)));
            clock.step(Duration.ofSeconds(5));
            // then
            await().until(() -> combined.heard("serverShutdown").size() == 1
                    && raw.heard("serverShutdown").size() == 1);
            assertThat(combined.heard("serverShutdown")
                            .getFirst()
                            .path("stream")
                            .textValue())
                    .isEqualTo("!serverShutdown");
            assertThat(raw.heard("serverShutdown").getFirst().toString())
                    .isEqualTo("{\"e\":\"serverShutdown\",\"E\":" + clock.millis() + "}");
            assertThat(raw.status()).isZero();
            try (Ear anew = ear(SECONDS)) {
                clock.step(Duration.ofSeconds(30));
                await().until(() -> combined.status() == 1001 && raw.status() == 1001);
                assertThat(anew.status()).as("a new connection lives on").isZero();
            }
        }
    }

    @Test
    void shouldEndConnectionsEarlierThanAfterADay() {
        venue.strike(VenueFaultRule.of(VenueFault.DAY_CUT).lag(Duration.ofMinutes(1)));
        try (Ear ear = ear(SECONDS)) {
            heardAfter(ear, 30);
            assertThat(ear.status()).isZero();
            clock.step(Duration.ofSeconds(40));
            await().until(() -> ear.status() == 1001);
        }
    }

    @Test
    void shouldRefuseHandshakes() {
        venue.strike(VenueFaultRule.of(VenueFault.NO_HANDSHAKE).until(Duration.ofSeconds(10)));
        assertThatThrownBy(() -> ear(SECONDS)).hasMessageContaining("WebSocketHandshake");
        clock.step(Duration.ofSeconds(10));
        try (Ear ear = ear(SECONDS)) {
            heardAfter(ear, 3);
        }
    }

    @Test
    void shouldSplitMessagesIntoFramesWithTheSameMeaning() {
        venue.strike(VenueFaultRule.of(VenueFault.SPLIT).times(3).size(1000));
        try (Ear ear = ear(SECONDS)) {
            heardAfter(ear, 5);
            assertThat(ear.texts().subList(0, 3)).allMatch(text -> text.length() >= 66_000);
            assertThat(ear.texts().get(3)).hasSizeLessThan(1000);
            assertThat(ear.pieces()).isGreaterThanOrEqualTo(3 * 66);
            assertThat(opens(ear.closed())).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldRepeatReorderAndBreakOffMessages() {
        venue.strike(
                VenueFaultRule.of(VenueFault.DUPLICATE).occasions(2, 2),
                VenueFaultRule.of(VenueFault.REORDER).occasions(4, 4),
                VenueFaultRule.of(VenueFault.HALF_MESSAGE).occasions(7, 7));
        try (Ear ear = ear(SECONDS)) {
            await().until(() -> venue.counts().streams().open() == 1);
            clock.step(Duration.ofSeconds(10));
            await().until(() -> ear.texts().size() >= 10);
            List<String> texts = ear.texts();
            assertThat(texts.get(2)).isEqualTo(texts.get(1));
            assertThat(open(texts.get(4))).as("the one that overtook").isEqualTo(open(texts.get(5)) + 1000);
            assertThat(texts.get(7)).doesNotContain("\"B\":\"0\"}}").startsWith("{\"e\":\"kline\"");
        }
    }

    private static long open(String text) {
        int at = text.indexOf("\"t\":") + 4;
        return Long.parseLong(text.substring(at, text.indexOf(',', at)));
    }

    private static List<Long> opens(List<JsonNode> candles) {
        return candles.stream().map(k -> k.path("t").longValue()).toList();
    }

    private Ear ear(String path) {
        return new Ear(venue.spotSocketUrl(), path);
    }

    private void heardAfter(Ear ear, int seconds) {
        int before = ear.texts().size();
        await().until(() -> venue.counts().streams().open() >= 1);
        clock.step(Duration.ofSeconds(seconds));
        await().until(() -> ear.texts().size() >= before + seconds - 1);
    }
}
