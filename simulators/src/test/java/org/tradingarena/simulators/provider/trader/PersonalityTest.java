package org.tradingarena.simulators.provider.trader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradingarena.simulators.provider.seed.SeededDigest;

class PersonalityTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SimulatedTrader TRADER = new SimulatedTrader(JSON);
    private static final int ASKED = 200;

    private static final String UP = market("price above EMA20; MACD positive and rising; RSI14 overbought at 80");
    private static final String DOWN = market("price below EMA20; MACD negative and falling; RSI14 oversold at 20");

    @ParameterizedTest
    @CsvSource({
        "simulated-trader,TRADER",
        "simulated-trend,TREND",
        "simulated-reverter-2,REVERTER",
        "simulated-hanging,TRADER",
        "simulated-thinker,THINKER"
    })
    void shouldBeChosenByTheNameOfTheModel(String model, Personality personality) {
        assertThat(Personality.ofModel(model, "simulated-")).isEqualTo(personality);
    }

    @Test
    void shouldFollowTheTrendOrTradeAgainstIt() throws Exception {
        // then
        assertThat(share(Personality.TREND, UP, "BUY")).isEqualTo(1);
        assertThat(share(Personality.TREND, DOWN, "BUY")).isZero();
        assertThat(share(Personality.REVERTER, UP, "BUY")).isZero();
        assertThat(share(Personality.REVERTER, DOWN, "BUY")).isEqualTo(1);
    }

    @Test
    void shouldMostlyHoldWhenCautiousAndTradeOnAWhimWhenGambling() throws Exception {
        // given
        String mixed = market("price above EMA20; MACD negative and falling; RSI14 neutral at 50");
        // then
        assertThat(share(Personality.CAUTIOUS, UP, "HOLD")).isGreaterThan(0.9);
        assertThat(share(Personality.GAMBLER, mixed, "BUY")).isBetween(0.25, 0.65);
    }

    @Test
    void shouldRespectCashConfidenceAndTheLargestOrder() throws Exception {
        // given
        String strict = UP.replace("BUY or SELL: 0.2", "BUY or SELL: 0.99");
        String broke = UP.replace("free cash: 100", "free cash: 0");
        String small = UP.replace("largest order: 100 %", "largest order: 10 %");
        // then
        assertThat(share(Personality.TREND, strict, "HOLD")).isEqualTo(1);
        assertThat(share(Personality.TREND, broke, "HOLD")).isEqualTo(1);
        assertThat(decided(Personality.TREND, small, 1).path("position_size").asDouble())
                .isEqualTo(0.1);
    }

    @Test
    void shouldChooseTheStrongestOfSeveralSymbols() throws Exception {
        // given
        String two = "ETH/USD, last close 40\nprice below EMA20; MACD negative and falling\n" + UP;
        // when
        JsonNode decision = decided(Personality.TREND, two, 1);
        // then
        assertThat(decision.path("symbol").asText()).isEqualTo("BTC/USD");
        assertThat(decision.path("action").asText()).isEqualTo("BUY");
    }

    @Test
    void shouldCloseWhatSpeaksAgainstIt() throws Exception {
        // given
        String held = DOWN.replace("position: none in BTC/USD", "position: long 0.0625 BTC/USD, average entry 800");
        // then
        assertThat(share(Personality.TREND, held, "SELL")).isEqualTo(1);
        assertThat(share(Personality.REVERTER, held, "HOLD")).isEqualTo(1);
    }

    @Test
    void shouldWrapItsDecisionWhenChatty() {
        // given
        Set<String> beginnings = new HashSet<>();
        for (int i = 0; i < ASKED; i++) {
            String text = text(Personality.CHATTY, UP, i);
            beginnings.add(text.substring(0, 8));
            // then
            assertThat(text).contains("\"action\":\"").doesNotStartWith("{");
        }
        assertThat(beginnings).hasSize(4);
    }

    @Test
    void shouldWriteAShareOfItsRepliesWronglyWhenSloppy() {
        // given
        Set<Slip> slips = new HashSet<>();
        int wrong = 0;
        for (int i = 0; i < 1000; i++) {
            Utterance said = said(Personality.SLOPPY, UP, i);
            if (said.slip() != null) {
                slips.add(said.slip());
                wrong++;
            }
        }
        // then
        assertThat(wrong).isBetween(300, 400);
        assertThat(slips).containsExactlyInAnyOrder(Slip.values());
    }

    @Test
    void shouldShowItsThoughtsWhenThinking() {
        assertThat(said(Personality.THINKER, UP, 1).thoughts())
                .startsWith("Let me go through what I was shown.")
                .contains("price above its average 1 times");
        assertThat(said(Personality.TREND, UP, 1).thoughts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Personality.class)
    void shouldSayTheSameWhenAskedTheSame(Personality personality) {
        for (int i = 0; i < 20; i++) {
            assertThat(said(personality, UP, i)).isEqualTo(said(personality, UP, i));
        }
    }

    private static double share(Personality personality, String prompt, String action) throws JsonProcessingException {
        int found = 0;
        for (int i = 0; i < ASKED; i++) {
            found += decided(personality, prompt, i).path("action").asText().equals(action) ? 1 : 0;
        }
        return (double) found / ASKED;
    }

    private static JsonNode decided(Personality personality, String prompt, int chance) throws JsonProcessingException {
        return JSON.readTree(text(personality, prompt, chance));
    }

    private static String text(Personality personality, String prompt, int chance) {
        return said(personality, prompt, chance).text();
    }

    private static Utterance said(Personality personality, String prompt, int chance) {
        byte[] request = (prompt + chance).getBytes(StandardCharsets.UTF_8);
        return TRADER.answer(
                Manner.of(personality), new Brief(prompt, false, null, false), SeededDigest.of(7, request));
    }

    private static String market(String hints) {
        return "BTC/USD, last close 811\n" + hints + """

                ACCOUNT (amounts in USD)
                free cash: 100
                position: none in BTC/USD
                largest order: 100 % of free cash
                least confidence of a BUY or SELL: 0.2
                """;
    }
}
