package org.tradingarena.schema.config;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.DeciderKind;
import org.tradingarena.schema.event.competition.DeciderSpec;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.IndicatorSpec;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Timeframe;

/** Reads one seat: a rule or a model of a provider. */
final class SeatReader {

    private static final Duration RULE_TIMEOUT = Duration.ofSeconds(10);

    /** What the snapshots of a template show to its seats. */
    record Shown(List<Timeframe> timeframes, List<IndicatorSpec> indicators) {

        /** Those of some indicators that the snapshots lack. */
        List<String> without(List<IndicatorSpec> needed) {
            return needed.stream()
                    .filter(indicator -> !indicators.contains(indicator))
                    .map(IndicatorSpec::toString)
                    .toList();
        }
    }

    private final Map<String, ProviderProfile> providers;
    private final PriceBook prices;

    SeatReader(Map<String, ProviderProfile> providers, PriceBook prices) {
        this.providers = providers;
        this.prices = prices;
    }

    /**
     * Reads a seat of a template whose snapshots show what is given.
     *
     * @param venue null when the data set of the template is not known
     */
    SeatSpec read(Section section, @Nullable VenueKind venue, Shown shown, ModelParameters usual) {
        SeatId id = section.required("id", Scalars.SEAT_ID);
        String name = section.required("name", Scalars.text(60));
        if (section.has("rule") == section.has("provider")) {
            section.reject("provider", "a seat is held by a rule or by a provider", "either 'rule' or 'provider'");
        }
        if (!section.has("provider")) {
            return rule(section, id, name, shown);
        }
        PromptRule prompt = section.required("prompt", PromptRule.form());
        if (venue != null && section.has("prompt")) {
            prompt.check(section, venue, shown);
        }
        return model(section, id, name, prompt, usual);
    }

    private static SeatSpec rule(Section section, SeatId id, String name, Shown shown) {
        String rule = section.has("rule") ? section.required("rule", Scalars.oneOf(RuleKnobs.rules())) : "";
        Map<String, String> parameters = RuleKnobs.read(rule, section, shown);
        DeciderSpec decider = DeciderSpec.rule(rule, parameters);
        return new SeatSpec(id, name, decider, timeout(section, RULE_TIMEOUT));
    }

    private SeatSpec model(Section section, SeatId id, String name, PromptRule prompt, ModelParameters usual) {
        String providerId = section.required("provider", Scalars.oneOf(providers.keySet()));
        @Nullable ProviderProfile provider = providers.get(providerId);
        String model = section.optional("model", Scalars.text(120)).orElse(provider == null ? "" : provider.model());
        if (provider != null && prices.price(providerId, model, LocalDate.MAX).isEmpty()) {
            section.reject(
                    "model", "'" + model + "' of " + providerId + " has no price", "a model in the file of prices");
        }
        DeciderSpec decider = new DeciderSpec(
                DeciderKind.LLM,
                null,
                ModelReader.ofSeat(section, usual, provider),
                providerId,
                model,
                prompt.dialect(),
                prompt.version(),
                ModelReader.budgetOfSeat(section, usual),
                provider != null && provider.simulated());
        return new SeatSpec(id, name, decider, timeout(section, provider == null ? RULE_TIMEOUT : provider.timeout()));
    }

    private static Duration timeout(Section section, Duration usual) {
        return section.optional("timeout", Scalars.length("1s", "10m")).orElse(usual);
    }
}
