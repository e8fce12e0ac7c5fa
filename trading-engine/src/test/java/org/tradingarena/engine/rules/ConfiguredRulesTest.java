package org.tradingarena.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.config.RuleKnobs;

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
}
