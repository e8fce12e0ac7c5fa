package org.tradingarena.engine.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tradingarena.schema.types.Timeframe;

/** The values of all parameters of one rule seat, defaults filled in. */
public final class RuleSettings {
    private final Map<String, String> values = new TreeMap<>();

    /** Throws {@link InvalidRule} for a parameter the rule does not know or a value outside its range. */
    RuleSettings(List<RuleParameter> known, Map<String, String> given) {
        for (String name : given.keySet()) {
            if (known.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                throw new InvalidRule("parameters." + name, given.getOrDefault(name, ""), names(known));
            }
        }
        for (RuleParameter parameter : known) {
            String value = given.getOrDefault(parameter.name(), parameter.defaultValue());
            if (!parameter.range().accepts(value)) {
                throw new InvalidRule(
                        "parameters." + parameter.name(),
                        value,
                        parameter.range().inWords());
            }
            values.put(parameter.name(), value);
        }
    }

    private static String names(List<RuleParameter> known) {
        return known.isEmpty()
                ? "no parameters"
                : String.join(", ", known.stream().map(RuleParameter::name).toList());
    }

    BigDecimal decimal(String name) {
        return new BigDecimal(text(name));
    }

    Timeframe timeframe(String name) {
        return Timeframe.of(text(name));
    }

    private String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("rule reads a parameter it did not declare: " + name);
        }
        return value;
    }
}
