package org.tradingarena.schema.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradingarena.schema.event.competition.DeciderKind;
import org.tradingarena.schema.event.competition.DeciderSpec;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Timeframe;

/** Reads one seat: a rule or a model of a provider. */
final class SeatReader {

    private static final Duration RULE_TIMEOUT = Duration.ofSeconds(10);
    private static final Set<String> PROMPTS = Set.of("classic/v1");

    private final Map<String, ProviderProfile> providers;

    SeatReader(Map<String, ProviderProfile> providers) {
        this.providers = providers;
    }

    /** Reads a seat of a template whose snapshots hold the given timeframes. */
    SeatSpec read(Section section, List<Timeframe> timeframes) {
        SeatId id = section.required("id", Scalars.SEAT_ID);
        String name = section.required("name", Scalars.text(60));
        if (section.has("rule") == section.has("provider")) {
            section.reject("provider", "a seat is held by a rule or by a provider", "either 'rule' or 'provider'");
        }
        return section.has("provider") ? model(section, id, name) : rule(section, id, name, timeframes);
    }

    private static SeatSpec rule(Section section, SeatId id, String name, List<Timeframe> timeframes) {
        String rule = section.has("rule") ? section.required("rule", Scalars.oneOf(RuleKnobs.rules())) : "";
        Map<String, String> parameters = RuleKnobs.read(rule, section, timeframes);
        DeciderSpec decider = new DeciderSpec(DeciderKind.RULE, rule, parameters, null, null, null, null, false);
        return new SeatSpec(id, name, decider, timeout(section, RULE_TIMEOUT));
    }

    private SeatSpec model(Section section, SeatId id, String name) {
        String providerId = section.required("provider", Scalars.oneOf(providers.keySet()));
        ProviderProfile provider = providers.get(providerId);
        String model = section.optional("model", Scalars.text(120)).orElse(provider == null ? "" : provider.model());
        BigDecimal temperature = section.optional("temperature", Scalars.decimal("0", "2"))
                .orElse(provider == null ? BigDecimal.ZERO : provider.temperature());
        int maxTokens = section.optional("max-tokens", Scalars.whole(16, 100_000))
                .orElse(provider == null ? 0 : provider.maxTokens());
        DeciderSpec decider = new DeciderSpec(
                DeciderKind.LLM,
                null,
                Map.of("temperature", temperature.toPlainString(), "max-tokens", String.valueOf(maxTokens)),
                providerId,
                model,
                "classic",
                section.required("prompt", Scalars.oneOf(PROMPTS)),
                provider != null && provider.simulated());
        return new SeatSpec(id, name, decider, timeout(section, provider == null ? RULE_TIMEOUT : provider.timeout()));
    }

    private static Duration timeout(Section section, Duration usual) {
        return section.optional("timeout", Scalars.length("1s", "10m")).orElse(usual);
    }
}
