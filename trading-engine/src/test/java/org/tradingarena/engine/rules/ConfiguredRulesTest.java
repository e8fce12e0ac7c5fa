package org.tradingarena.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.config.RuleKnobs;
import org.tradingarena.schema.types.IndicatorSpec;

/** What {@code arena.yaml} may set on a rule is what the rule has. */
class ConfiguredRulesTest {

    @Test
    void shouldOfferEveryRuleAndEveryParameterInTheConfiguration() {
        // given
        Map<String, Set<String>> known = new TreeMap<>();
        for (RuleDescription rule : RuleCatalogue.all()) {
            Set<String> parameters = new TreeSet<>();
            rule.parameters().forEach(parameter -> parameters.add(parameter.name()));
            known.put(rule.name(), parameters);
        }

        // then
        assertThat(RuleKnobs.parameters()).isEqualTo(known);
    }

    /** A rule without its indicators would be warming up for ever; the configuration refuses it by this table. */
    @Test
    void shouldNameTheIndicatorsThatARuleReads() {
        for (RuleDescription rule : RuleCatalogue.all()) {
            boolean readsCandles = rule.parameters().stream()
                    .anyMatch(parameter -> parameter.name().equals("timeframe"));
            List<IndicatorSpec> named = RuleKnobs.indicators().getOrDefault(rule.name(), List.of());
            assertThat(!named.isEmpty()).as(rule.name()).isEqualTo(readsCandles);
            assertThat(IndicatorSpec.STANDARD).containsAll(named);
            assertThat(reasonOn(rule.name(), named)).doesNotContain("warming up");
            for (IndicatorSpec needed : named) {
                List<IndicatorSpec> lacking =
                        named.stream().filter(other -> !other.equals(needed)).toList();
                assertThat(reasonOn(rule.name(), lacking))
                        .as("%s without %s", rule.name(), needed)
                        .contains("warming up");
            }
        }
    }

    private static String reasonOn(String rule, List<IndicatorSpec> indicators) {
        return RuleFixture.rule(rule, Map.of())
                .decide(RuleFixture.turn(List.of(), RuleFixture.symbol(RuleFixture.BTC, indicators)))
                .getFirst()
                .reasoning();
    }
}
