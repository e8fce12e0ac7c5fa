package org.tradingarena.simulators.provider.trader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradingarena.simulators.provider.seed.SeededDigest;

class Nof1TraderTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SimulatedTrader TRADER = new SimulatedTrader(JSON);
    private static final String SIGNALS = "buy_to_enter, sell_to_enter, hold, close_position. Maximum leverage: 12\n";
    private static final Set<String> COINS = Set.of("BTC", "ETH", "SOL", "BNB", "XRP", "DOGE");

    private static final String MARKET = SIGNALS + """
            ### ALL BTC DATA
            current_price = 100000.0, current_ema20 = 99500.5, current_macd = 40.2, current_rsi (7 period) = 62.1
            Mid prices: [99000.0, 99400.0, 100000.0]
            20‑Period EMA: 99000.1 vs. 50‑Period EMA: 98000.2
            3‑Period ATR: 392.748 vs. 14‑Period ATR: 500.0
            ### ALL ETH DATA
            current_price = 4000.0, current_ema20 = 4050.5, current_macd = -4.2, current_rsi (7 period) = 50
            Mid prices: [4060.0, 4050.0, 4000.0]
            20‑Period EMA: 4100.1 vs. 50‑Period EMA: 4200.2
            ### HERE IS YOUR ACCOUNT INFORMATION & PERFORMANCE
            Available Cash: 5000.0
            """;
    private static final String LONG_ETH =
            "{'symbol': 'ETH', 'quantity': 5.74, 'leverage': 10, 'exit_plan': {'profit_target': 4568.31,"
                    + " 'stop_loss': 3865.43, 'invalidation_condition': 'If it closes below 3800'}, 'confidence': 0.65}\n";

    @Test
    void shouldEnterLongAndShortWithExitsOnTheRightSides() throws Exception {
        // when
        JsonNode decision = decided(Personality.TREND, MARKET, 1);
        // then
        JsonNode btc = decision.path("BTC");
        JsonNode eth = decision.path("ETH");
        assertThat(btc.path("signal").asText()).isEqualTo("buy_to_enter");
        assertThat(btc.path("stop_loss").decimalValue()).isEqualByComparingTo("99250");
        assertThat(btc.path("profit_target").decimalValue()).isEqualByComparingTo("101500");
        assertThat(btc.path("leverage").asInt()).isBetween(3, 8);
        assertThat(eth.path("signal").asText()).isEqualTo("sell_to_enter");
        assertThat(eth.path("stop_loss").decimalValue()).isGreaterThan(new BigDecimal("4000"));
        assertThat(eth.path("profit_target").decimalValue()).isLessThan(new BigDecimal("4000"));
        assertThat(margin(btc, "100000").add(margin(eth, "4000"))).isLessThan(new BigDecimal("5000"));
    }

    @Test
    void shouldRepeatThePositionThatItHoldsOrCloses() throws Exception {
        // when
        JsonNode closed = decided(Personality.TREND, MARKET + LONG_ETH, 1).path("ETH");
        JsonNode kept = decided(Personality.REVERTER, MARKET + LONG_ETH, 1).path("ETH");
        // then
        assertThat(closed.path("signal").asText()).isEqualTo("close_position");
        assertThat(kept.path("signal").asText()).isEqualTo("hold");
        for (JsonNode each : new JsonNode[] {closed, kept}) {
            assertThat(each.path("quantity").decimalValue()).isEqualByComparingTo("5.74");
            assertThat(each.path("profit_target").decimalValue()).isEqualByComparingTo("4568.31");
            assertThat(each.path("leverage").asInt()).isEqualTo(10);
            assertThat(each.path("invalidation_condition").asText()).isEqualTo("If it closes below 3800");
        }
    }

    @Test
    void shouldReadThePromptThatTheArenaWrites() throws Exception {
        // given
        String prompt = """
                - Largest leverage: 20, or less where the venue allows a coin less.
                - Least confidence of an entry: 0.2
                signal: one of "buy_to_enter", "sell_to_enter", "hold", "close_position"
                  where T is one of 3m, 15m, 4h
                ### ALL BTC DATA

                current_price = 811, current_ema20 = 800.5, current_macd = 0.98, current_rsi (7 period) = 60.5

                Closes in place of mid prices (OLDEST → NEWEST): [800, 805, 811]

                20-period EMA: 790 against 50-period EMA: -

                3-period ATR: - against 14-period ATR: 8.11

                ### ALL ETH DATA

                current_price = 40, current_ema20 = -, current_macd = -, current_rsi (7 period) = -

                Closes in place of mid prices (OLDEST → NEWEST): - (no candle closed yet)

                ### YOUR ACCOUNT INFORMATION AND RESULTS

                Available cash (USD): 100

                -----BEGIN DATA: open positions-----
                {"symbol": "ETH", "quantity": -2.5, "leverage": 3, "exit_plan": {"profit_target": 35, \
                "stop_loss": "-", "invalidation_condition": "-"}, "confidence": 0.6, "wait_for_fill": false}
                -----END DATA: open positions-----
                """;
        // when
        JsonNode decision = decided(Personality.TREND, prompt, 1);
        JsonNode halted =
                decided(Personality.TREND, prompt + "Your entries are halted by the rule \"DRAWDOWN_HALT\"; ...", 1);
        // then
        JsonNode btc = decision.path("BTC");
        assertThat(btc.path("signal").asText()).isEqualTo("buy_to_enter");
        assertThat(btc.path("invalidation_condition").asText()).isEqualTo("close(3m) < 798.84");
        assertThat(margin(btc, "811")).isBetween(new BigDecimal("39"), new BigDecimal("71"));
        assertThat(decision.path("ETH")).isEqualTo(JSON.readTree("""
                {"coin": "ETH", "signal": "hold", "quantity": 2.5, "profit_target": 35, "leverage": 3,
                 "confidence": 0.6, "justification": ""}
                """));
        assertThat(halted.path("BTC").path("signal").asText()).isEqualTo("hold");
    }

    @Test
    void shouldStayWithinTheLeverageAndSkipShortsWhereThereAreNone() throws Exception {
        // given
        String spot = MARKET + "Spot only.\n";
        for (int i = 0; i < 50; i++) {
            // then
            assertThat(decided(Personality.GAMBLER, MARKET, i).findValues("leverage"))
                    .allMatch(leverage -> leverage.asInt() <= 12);
            assertThat(decided(Personality.GAMBLER, spot, i).findValuesAsText("signal"))
                    .doesNotContain("sell_to_enter");
        }
    }

    @Test
    void shouldWrapEachDecisionWhereThePromptSaysSo() throws Exception {
        // when
        JsonNode decision = decided(Personality.TREND, MARKET + "Put each into trade_signal_args.", 1);
        // then
        assertThat(decision.path("BTC").path("trade_signal_args").path("signal").asText())
                .isEqualTo("buy_to_enter");
    }

    @ParameterizedTest
    @EnumSource(
            value = Personality.class,
            names = {"TRADER", "TREND", "REVERTER", "CAUTIOUS", "GAMBLER", "THINKER"})
    void shouldReadTheRecordedPromptsAndActOnlyOnWhatTheySay(Personality personality) throws Exception {
        // given
        Set<String> signals = new HashSet<>();
        for (JsonNode conversation : conversations()) {
            String prompt = conversation.path("user_prompt").asText();
            PromptView view = Nof1Reader.read(SIGNALS + prompt);
            // when
            JsonNode decision = decided(personality, SIGNALS + prompt, 1);
            // then
            assertThat(view.coins()).extracting(CoinView::symbol).containsExactlyInAnyOrderElementsOf(COINS);
            assertThat(view.coins()).allMatch(coin -> coin.price() > 0);
            assertThat(view.held()).hasSize(count(prompt, "'entry_price'"));
            assertThat(view.cash()).isPositive();
            for (Map.Entry<String, JsonNode> each : decision.properties()) {
                String signal = each.getValue().path("signal").asText();
                signals.add(signal);
                assertThat(signal.endsWith("_enter"))
                        .as(prompt)
                        .isNotEqualTo(view.held().containsKey(each.getKey()) || signal.equals("hold"));
            }
        }
        assertThat(signals).contains("hold");
    }

    private static int count(String text, String words) {
        return PromptText.count(text, words);
    }

    private static JsonNode decided(Personality personality, String prompt, int chance) throws JsonProcessingException {
        byte[] request = (prompt + chance).getBytes(StandardCharsets.UTF_8);
        return JSON.readTree(TRADER.answer(
                        Manner.of(personality), new Brief(prompt, false, null, false), SeededDigest.of(7, request))
                .text());
    }

    private static BigDecimal margin(JsonNode part, String price) {
        return part.path("quantity")
                .decimalValue()
                .multiply(new BigDecimal(price))
                .divide(part.path("leverage").decimalValue(), MathContext.DECIMAL64);
    }

    /** The recorded prompts lie beside the repository on some machines; elsewhere the test is skipped. */
    private static JsonNode conversations() throws IOException {
        Path folder = folder();
        assumeTrue(folder != null, "skipped: no folder shared/data beside the repository, so no recorded prompts");
        assertThat(folder).isNotNull();
        return JSON.readTree(folder.resolve("nof1/conversations-2025-10-28T0651Z.json")
                        .toFile())
                .path("conversations");
    }

    private static @Nullable Path folder() {
        for (Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            Path data = place.resolve("shared").resolve("data");
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        return null;
    }
}
