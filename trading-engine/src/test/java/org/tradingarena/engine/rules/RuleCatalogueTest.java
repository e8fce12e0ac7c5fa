package org.tradingarena.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCatalogueTest {
    @Test
    void shouldBuildEveryRuleFromItsDefaults() {
        assertThat(RuleCatalogue.all())
                .extracting(RuleDescription::name)
                .containsExactly(
                        "buy-and-hold",
                        "equal-weight",
                        "ema-cross",
                        "rsi-reversion",
                        "macd",
                        "donchian",
                        "random",
                        "cash");
        assertThat(RuleCatalogue.all()).allSatisfy(rule -> {
            assertThat(rule.parameters())
                    .allSatisfy(parameter -> assertThat(parameter.range().accepts(parameter.defaultValue()))
                            .isTrue());
            assertThat(RuleFixture.rule(rule.name(), Map.of())).isInstanceOf(Rule.class);
        });
    }

    @Test
    void shouldNameTheRulesWhenOneIsUnknown() {
        assertThatThrownBy(() -> RuleFixture.rule("moon", Map.of()))
                .isInstanceOf(InvalidRule.class)
                .hasMessage("RULE_INVALID: rule='moon'; allowed: buy-and-hold, equal-weight, ema-cross, rsi-reversion,"
                        + " macd, donchian, random, cash");
        assertThatThrownBy(() -> RuleCatalogue.rule(RuleFixture.decider(null, Map.of())))
                .isInstanceOf(InvalidRule.class)
                .hasMessageStartingWith("RULE_INVALID: rule=''");
    }

    @Test
    void shouldNameTheParametersWhenOneIsUnknown() {
        assertThatThrownBy(() -> RuleFixture.rule("ema-cross", Map.of("speed", "9")))
                .hasMessage("RULE_INVALID: parameters.speed='9'; allowed: timeframe, size");
        assertThatThrownBy(() -> RuleFixture.rule("cash", Map.of("size", "1")))
                .hasMessage("RULE_INVALID: parameters.size='1'; allowed: no parameters");
    }

    @ParameterizedTest
    @CsvSource({
        "ema-cross, timeframe, 2m",
        "ema-cross, size, 0",
        "ema-cross, size, 1.1",
        "ema-cross, size, much",
        "rsi-reversion, oversold, 51",
        "rsi-reversion, overbought, 50",
        "rsi-reversion, overbought, 1e999999999",
        "equal-weight, tolerance, 0",
        "macd, timeframe, 30m",
        "donchian, size, 2",
        "random, tradeProbability, -0.1"
    })
    void shouldNameTheRangeWhenAValueIsOutsideIt(String rule, String parameter, String value) {
        assertThatThrownBy(() -> RuleFixture.rule(rule, Map.of(parameter, value)))
                .isInstanceOfSatisfying(InvalidRule.class, invalid -> {
                    assertThat(invalid.field()).isEqualTo("parameters." + parameter);
                    assertThat(invalid.allowed()).isNotEmpty();
                });
    }
}
