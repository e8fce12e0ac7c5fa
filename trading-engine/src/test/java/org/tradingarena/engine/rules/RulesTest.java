package org.tradingarena.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.rules.RuleFixture.BTC;
import static org.tradingarena.engine.rules.RuleFixture.ETH;
import static org.tradingarena.engine.rules.RuleFixture.rule;
import static org.tradingarena.engine.rules.RuleFixture.symbol;
import static org.tradingarena.engine.rules.RuleFixture.turn;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.types.Symbol;

class RulesTest {
    @ParameterizedTest
    @CsvSource({
        "101, 100, false, ENTER_LONG",
        "101, 100, true,  HOLD",
        "99,  100, false, HOLD",
        "99,  100, true,  CLOSE",
        "100, 100, true,  CLOSE",
        "100, 100, false, HOLD",
        "101, ,    false, HOLD",
        ",    ,    true,  HOLD"
    })
    void shouldHoldWhileTheFastAverageIsAboveTheSlowOne(
            @Nullable Double fast, @Nullable Double slow, boolean held, IntentAction expected) {
        Intent intent = only("ema-cross", held, fast, slow, null);

        assertThat(intent.action()).isEqualTo(expected);
        assertThat(intent.reasoning()).contains("3m");
    }

    @ParameterizedTest
    @CsvSource({
        "30,   false, ENTER_LONG",
        "30,   true,  HOLD",
        "30.1, false, HOLD",
        "70,   true,  CLOSE",
        "69.9, true,  HOLD",
        "70,   false, HOLD",
        ",     true,  HOLD",
        ",     false, HOLD"
    })
    void shouldBuyTheOversoldAndSellTheOverbought(@Nullable Double rsi, boolean held, IntentAction expected) {
        assertThat(only("rsi-reversion", held, null, null, rsi).action()).isEqualTo(expected);
    }

    @Test
    void shouldSayThatAColdIndicatorIsWarmingUp() {
        assertThat(only("ema-cross", false, 1.0, null, null).reasoning()).contains("warming up");
        assertThat(only("rsi-reversion", false, null, null, null).reasoning()).contains("warming up");
    }

    @Test
    void shouldSpreadTheCashEvenlyOverWhatIsNotHeld() {
        Rule rule = rule("buy-and-hold", Map.of("size", "0.9"));

        List<Intent> none = rule.decide(turn(List.of(), symbol(BTC, null, null, null), symbol(ETH, null, null, null)));
        List<Intent> one =
                rule.decide(turn(List.of(BTC), symbol(BTC, null, null, null), symbol(ETH, null, null, null)));

        assertThat(none)
                .extracting(Intent::cashFraction)
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(new BigDecimal("0.45"), new BigDecimal("0.45"));
        assertThat(one).extracting(Intent::action).containsExactly(IntentAction.HOLD, IntentAction.ENTER_LONG);
        assertThat(one.getLast().cashFraction()).isEqualByComparingTo("0.9");
    }

    @Test
    void shouldStayWithinTheRiskLimits() {
        Intent intent = rule("buy-and-hold", Map.of())
                .decide(turn(7, "seat", 1, "0.2", List.of(), symbol(BTC, null, null, null)))
                .getFirst();

        assertThat(intent.cashFraction()).isEqualByComparingTo("0.2");
    }

    @Test
    void shouldNeverTradeInCash() {
        assertThat(only("cash", true, 101.0, 100.0, 10.0).action()).isEqualTo(IntentAction.HOLD);
    }

    @Test
    void shouldThrowTheSameDieForTheSameSeedSeatAndRound() {
        assertThat(throwsOf(7, "a")).isEqualTo(throwsOf(7, "a"));
        assertThat(throwsOf(7, "a")).isNotEqualTo(throwsOf(8, "a"));
        assertThat(throwsOf(7, "a")).isNotEqualTo(throwsOf(7, "b"));
    }

    @Test
    void shouldKeepTheDieOfASymbolWhateverElseIsTraded() {
        Rule rule = rule("random", Map.of("tradeProbability", "1"));
        Intent alone =
                rule.decide(turn(List.of(BTC), symbol(ETH, null, null, null))).getFirst();
        Intent beside = rule.decide(turn(List.of(BTC), symbol(BTC, null, null, null), symbol(ETH, null, null, null)))
                .getLast();

        assertThat(beside).isEqualTo(alone);
    }

    @Test
    void shouldThrowAFairDie() {
        long trades = throwsOf(7, "a").stream()
                .filter(intent -> intent.action() == IntentAction.ENTER_LONG)
                .count();

        assertThat(trades).isBetween(440L, 560L);
        assertThat(throwsOf(7, "a"))
                .filteredOn(intent -> intent.action() == IntentAction.ENTER_LONG)
                .allSatisfy(
                        intent -> assertThat(intent.cashFraction()).isBetween(new BigDecimal("0.1"), BigDecimal.ONE));
    }

    private static List<Intent> throwsOf(long seed, String seat) {
        Rule rule = rule("random", Map.of());
        return IntStream.rangeClosed(1, 1000)
                .mapToObj(round -> rule.decide(turn(seed, seat, round, "1", List.of(), symbol(BTC, null, null, null))))
                .flatMap(List::stream)
                .toList();
    }

    private static Intent only(
            String rule, boolean held, @Nullable Double fast, @Nullable Double slow, @Nullable Double rsi) {
        List<Symbol> holding = held ? List.of(BTC) : List.of();
        List<Intent> intents = rule(rule, Map.of()).decide(turn(holding, symbol(BTC, fast, slow, rsi)));
        assertThat(intents).hasSize(1);
        return intents.getFirst();
    }
}
