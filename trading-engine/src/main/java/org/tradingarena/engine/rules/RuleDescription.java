package org.tradingarena.engine.rules;

import java.util.List;
import java.util.function.Function;

/**
 * A rule in the catalogue.
 *
 * @param name in the configuration, such as {@code ema-cross}
 * @param meaning what it does, in one sentence
 * @param build makes the rule from values that are all present and in range
 */
public record RuleDescription(
        String name, String meaning, List<RuleParameter> parameters, Function<RuleSettings, Rule> build) {
    public RuleDescription {
        parameters = List.copyOf(parameters);
    }
}
