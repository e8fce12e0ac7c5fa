package org.tradingarena.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.rules.RuleFixture.BTC;
import static org.tradingarena.engine.rules.RuleFixture.rule;
import static org.tradingarena.engine.rules.RuleFixture.turn;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.event.market.SymbolSnapshot;

class ChannelAndMacdRulesTest {

    /** The channel is that before the candle: 110 to 90. */
    @ParameterizedTest
    @CsvSource({
        "110.01, false, ENTER_LONG",
        "110.01, true,  HOLD",
        "110,    false, HOLD",
        "100,    false, HOLD",
        "100,    true,  HOLD",
        "90,     true,  HOLD",
        "89.99,  true,  CLOSE",
        "89.99,  false, HOLD"
    })
    void shouldEnterAboveTheChannelAndLeaveBelowIt(String close, boolean held, IntentAction expected) {
        Intent intent = only("donchian", held, RuleFixture.channel(BTC, close, 110.0, 90.0));

        assertThat(intent.action()).isEqualTo(expected);
        assertThat(intent.reasoning()).contains("3m");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void shouldWaitForTheChannel(boolean held) {
        Intent intent = only("donchian", held, RuleFixture.channel(BTC, "100", null, null));

        assertThat(intent.action()).isEqualTo(IntentAction.HOLD);
        assertThat(intent.reasoning()).contains("warming up");
    }

    @ParameterizedTest
    @CsvSource({
        "0.002,  0.001,  false, ENTER_LONG",
        "0.002,  0.001,  true,  HOLD",
        "-0.002, -0.001, true,  CLOSE",
        "-0.002, -0.001, false, HOLD",
        "0.001,  0.001,  true,  CLOSE",
        "0.001,  0.001,  false, HOLD",
        "0.001,  ,       false, HOLD",
        ",       ,       true,  HOLD"
    })
    void shouldHoldWhileTheMacdIsAboveItsSignal(
            @Nullable Double macd, @Nullable Double signal, boolean held, IntentAction expected) {
        Intent intent = only("macd", held, RuleFixture.macd(BTC, macd, signal));

        assertThat(intent.action()).isEqualTo(expected);
        assertThat(intent.reasoning().contains("warming up")).isEqualTo(macd == null || signal == null);
    }

    private static Intent only(String rule, boolean held, SymbolSnapshot snapshot) {
        List<Intent> intents = rule(rule, Map.of()).decide(turn(held ? List.of(BTC) : List.of(), snapshot));
        assertThat(intents).hasSize(1);
        return intents.getFirst();
    }
}
