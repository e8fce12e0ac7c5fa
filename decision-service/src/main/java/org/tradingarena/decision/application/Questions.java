package org.tradingarena.decision.application;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.prompt.AnswerForm;
import org.tradingarena.decision.prompt.PromptTemplate;
import org.tradingarena.decision.prompt.Prompts;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.ProviderProfile;
import org.tradingarena.schema.config.TokenPrice;
import org.tradingarena.schema.event.competition.DeciderSpec;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.event.market.SymbolSnapshot;

/** Turns requests into questions to models: prompt, parameters, price. */
public final class Questions {

    private final ArenaConfig config;
    private final Clock clock;
    private final PricingDays days;
    private final Map<String, Optional<PromptTemplate>> templates = new ConcurrentHashMap<>();

    /** Questions of today. */
    public Questions(ArenaConfig config, Clock clock) {
        this(config, clock, PricingDays.OF_ASKING);
    }

    /**
     * Questions of today or of a recorded day.
     *
     * @param clock tells today
     * @param days tell whose prices hold
     */
    public Questions(ArenaConfig config, Clock clock, PricingDays days) {
        this.config = config;
        this.clock = clock;
        this.days = days;
    }

    Question of(DecisionRequested request, Snapshot snapshot) {
        DeciderSpec decider = request.seat().decider();
        ProviderProfile provider = provider(decider);
        String model = Objects.requireNonNullElse(decider.model(), provider.model());
        PromptTemplate template = template(Objects.requireNonNullElse(decider.promptVersion(), ""));
        Map<String, String> parameters = decider.parameters();
        String maxTokens = parameters.get("max-tokens");
        if (maxTokens == null) {
            throw new IllegalStateException("seat " + request.seat().seatId() + " has no max-tokens");
        }
        ModelCall call = new ModelCall(
                new Asking(
                        request.seat().seatId(),
                        request.requestId(),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                provider,
                model,
                Prompts.of(template, request, snapshot),
                null,
                new AnswerForm(
                        template.dialect(),
                        snapshot.symbols().stream().map(SymbolSnapshot::symbol).toList()),
                decimal(parameters.get("temperature")),
                Integer.parseInt(maxTokens),
                parameters.get("reasoning-effort"),
                request.seat().timeout(),
                provider.simulated() ? seed(request) : null);
        ModelCall priced = call.pricedOn(days.of(call));
        return new Question(draw(request), priced, template.sha256(), price(priced));
    }

    private ProviderProfile provider(DeciderSpec decider) {
        ProviderProfile provider = config.providers().get(Objects.requireNonNullElse(decider.provider(), ""));
        if (provider == null) {
            throw new DeciderFailure(
                    FailureCode.PROVIDER_UNKNOWN,
                    "unknown provider '" + decider.provider() + "'; allowed: "
                            + String.join(", ", config.providers().keySet()));
        }
        return provider;
    }

    private PromptTemplate template(String version) {
        return templates
                .computeIfAbsent(version, PromptTemplate::load)
                .orElseThrow(() -> new DeciderFailure(
                        FailureCode.PROMPT_UNKNOWN,
                        "no prompt of version '" + version + "'; allowed: "
                                + String.join(", ", PromptTemplate.VERSIONS)));
    }

    private TokenPrice price(ModelCall call) {
        String provider = call.provider().id();
        LocalDate day = call.asking().day();
        return config.prices()
                .price(provider, call.model(), day)
                .orElseThrow(() -> new DeciderFailure(
                        FailureCode.PRICE_UNKNOWN,
                        "no price for " + call.model() + " of " + provider + " on " + day + "; add it to the prices"));
    }

    /** Without the competition's id, which is another whenever the same is played again. */
    private static String draw(DecisionRequested request) {
        return request.seed() + "/" + request.round() + "/" + request.seat().seatId();
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    /** Differs between competitions of other seeds and between the seats of one; {@code hashCode} of text is specified. */
    private static int seed(DecisionRequested request) {
        return (request.seed() + "/" + request.seat().seatId()).hashCode() & Integer.MAX_VALUE;
    }
}
