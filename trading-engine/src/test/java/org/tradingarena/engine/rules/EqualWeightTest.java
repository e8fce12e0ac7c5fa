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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.schema.event.decision.AccountView;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.event.decision.Spent;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Symbol;

/** A seat of 1,000 USD over two symbols: each has a part of 500. The position of the fixture is worth 100. */
class EqualWeightTest {

    @Test
    void shouldEnterEverySymbolWithItsPart() {
        List<Intent> intents = rule("equal-weight", Map.of("size", "0.8"))
                .decide(turn(List.of(), symbol(BTC, null, null, null), symbol(ETH, null, null, null)));

        assertThat(intents).extracting(Intent::action).containsOnly(IntentAction.ENTER_LONG);
        assertThat(intents)
                .extracting(Intent::cashFraction)
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(new BigDecimal("0.4"), new BigDecimal("0.4"));
    }

    /** Equity 200 to 250 of one symbol with size 0.5: a part of 100 to 125 against a position of 100. */
    @ParameterizedTest
    @CsvSource({"200, HOLD", "250, HOLD", "267, CLOSE", "160, HOLD", "158, CLOSE"})
    void shouldRenewWhatHasDriftedFurtherThanTolerated(String equity, IntentAction expected) {
        Intent intent = rule("equal-weight", Map.of("size", "0.5"))
                .decide(holding("50", equity))
                .getFirst();

        assertThat(intent.action()).isEqualTo(expected);
        assertThat(intent.reasoning()).startsWith("is worth 100, its part is ");
    }

    @Test
    void shouldSpendNoMoreThanItsCashForAPart() {
        RuleTurn turn = holding("50", "300", ETH);

        Intent intent =
                rule("equal-weight", Map.of("tolerance", "1")).decide(turn).getLast();

        assertThat(intent.action()).isEqualTo(IntentAction.ENTER_LONG);
        assertThat(intent.cashFraction()).isEqualByComparingTo("1");
    }

    @Test
    void shouldWaitWithoutCash() {
        Intent intent =
                rule("equal-weight", Map.of()).decide(holding("0", "100", ETH)).getLast();

        assertThat(intent.action()).isEqualTo(IntentAction.HOLD);
        assertThat(intent.reasoning()).isEqualTo("no cash for its part of 50");
    }

    private static RuleTurn holding(String cash, String equity, Symbol... others) {
        RuleTurn usual = others.length == 0
                ? turn(List.of(BTC), symbol(BTC, null, null, null))
                : turn(List.of(BTC), symbol(BTC, null, null, null), symbol(others[0], null, null, null));
        AccountView account = new AccountView(
                Money.of(cash),
                Money.of(equity),
                Money.of(equity),
                BigDecimal.ZERO,
                null,
                usual.account().positions(),
                Spent.NOTHING,
                null);
        return new RuleTurn(usual.snapshot(), account, usual.risk(), usual.seed(), usual.seatId(), usual.round());
    }
}
