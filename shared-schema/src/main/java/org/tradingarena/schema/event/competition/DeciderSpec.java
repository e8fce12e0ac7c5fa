package org.tradingarena.schema.event.competition;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What decides for a seat.
 *
 * @param rule name of the rule when the kind is RULE
 * @param parameters of the rule or the model, by name, as text; sorted by name
 * @param provider name of the provider profile when the kind is LLM
 * @param model name of the model as the provider knows it
 * @param dialect language of the decisions: {@code classic} or {@code nof1}
 * @param promptVersion version of the prompt, such as {@code classic/v1}
 * @param budgetUsd what the seat may spend on thinking in this competition, in US dollars; null for no limit
 * @param simulated whether a simulator answers in place of a model; always shown
 */
public record DeciderSpec(
        DeciderKind kind,
        @Nullable String rule,
        Map<String, String> parameters,
        @Nullable String provider,
        @Nullable String model,
        @Nullable String dialect,
        @Nullable String promptVersion,
        @Nullable BigDecimal budgetUsd,
        boolean simulated) {

    public DeciderSpec {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** A rule with what was set on it. */
    public static DeciderSpec rule(String name, Map<String, String> parameters) {
        return new DeciderSpec(DeciderKind.RULE, name, parameters, null, null, null, null, null, false);
    }
}
