package org.tradingarena.decision.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tradingarena.decision.SampleMarket;
import org.tradingarena.decision.SampleQuestion;
import org.tradingarena.decision.adapter.gate.GatedModels;
import org.tradingarena.decision.adapter.provider.ProviderKeys;
import org.tradingarena.decision.adapter.provider.ProviderModels;
import org.tradingarena.decision.adapter.provider.wire.BoundedTransport;
import org.tradingarena.decision.adapter.provider.wire.TransportLimits;
import org.tradingarena.decision.application.AnswerRequest;
import org.tradingarena.decision.application.ModelDecider;
import org.tradingarena.decision.application.Questions;
import org.tradingarena.decision.application.RuleDecider;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.ProviderLimits;
import org.tradingarena.schema.config.ProviderProfile;
import org.tradingarena.schema.config.ProviderProtocol;
import org.tradingarena.schema.config.StructuredOutput;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.decision.DecisionFailed;
import org.tradingarena.schema.event.decision.DecisionMade;
import org.tradingarena.simulators.provider.ProviderServer;
import org.tradingarena.simulators.provider.ScenarioFile;

/** Two providers that look at their keys, and what a wrong one comes to; no key is in what is published. */
class WrongKeysTest {

    private static final String OPENAI = "sk-openai-0123456789";
    private static final String ANTHROPIC = "sk-ant-9876543210";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @Test
    void shouldTakeEachItsOwn() throws Exception {
        assertThat(outcomes(OPENAI, ANTHROPIC)).isEqualTo(Map.of("openai", "MADE", "anthropic", "MADE"));
    }

    @Test
    void shouldRefuseTheKeyOfAnotherProvider() throws Exception {
        assertThat(outcomes(ANTHROPIC, OPENAI))
                .isEqualTo(Map.of("openai", "PROVIDER_KEY_INVALID", "anthropic", "PROVIDER_KEY_INVALID"));
    }

    @Test
    void shouldRefuseAKeyThatNobodyKnows() throws Exception {
        assertThat(outcomes("sk-of-nobody-555", ANTHROPIC))
                .isEqualTo(Map.of("openai", "PROVIDER_KEY_INVALID", "anthropic", "MADE"));
    }

    @Test
    void shouldSendNothingWithoutAKey() throws Exception {
        assertThat(outcomes("", ANTHROPIC)).isEqualTo(Map.of("openai", "PROVIDER_KEY_MISSING", "anthropic", "MADE"));
    }

    private static Map<String, String> outcomes(String openAi, String anthropic) throws InterruptedException {
        Map<String, String> keys = Map.of("OPENAI_API_KEY", openAi, "ANTHROPIC_API_KEY", anthropic);
        Map<String, String> outcomes = new LinkedHashMap<>();
        try (ProviderServer server = ProviderServer.start(
                        ScenarioFile.parse("{seed: 7, keys: {openai: " + OPENAI + ", anthropic: " + ANTHROPIC + "}}"));
                BoundedTransport transport = new BoundedTransport(TransportLimits.DEFAULT)) {
            ProviderModels models =
                    new ProviderModels(new ProviderKeys(name -> Optional.ofNullable(keys.get(name)), null), transport);
            AnswerRequest answers = new AnswerRequest(
                    request -> SampleMarket.bitcoin(),
                    new ModelDecider(new Questions(config(server), Clock.systemUTC()), new GatedModels(models)),
                    new RuleDecider());
            for (String provider : List.of("openai", "anthropic")) {
                DecisionAnswer answer = answers.answer(
                        SampleQuestion.of(SampleQuestion.model(provider, provider, model(provider), TIMEOUT)),
                        System.nanoTime());
                assertThat(published(answer))
                        .contains("\"model\":\"" + model(provider))
                        .doesNotContain(OPENAI, ANTHROPIC, "0123456789", "9876543210", "nobody-555");
                outcomes.put(
                        provider,
                        switch (answer) {
                            case DecisionMade made -> "MADE";
                            case DecisionFailed failed -> failed.code();
                        });
            }
        }
        return outcomes;
    }

    /** The event as it goes to everybody. */
    private static String published(DecisionAnswer answer) {
        Envelope envelope = Envelope.of("e", "decision-service", "c-1", Instant.EPOCH, Instant.EPOCH, "c-1/20", answer);
        return new String(EventCodec.encode(envelope), StandardCharsets.UTF_8);
    }

    /** The models of the simulator at the prices of real ones. */
    private static String model(String provider) {
        return provider.equals("openai") ? "simulated-trend" : "simulated-reverter";
    }

    private static ArenaConfig config(ProviderServer server) {
        ArenaConfig defaults = ArenaConfig.defaults();
        Map<String, ProviderProfile> providers = List.of(ProviderProtocol.values()).stream()
                .map(protocol -> profile(server, protocol))
                .collect(Collectors.toMap(ProviderProfile::id, profile -> profile));
        return new ArenaConfig(
                defaults.seed(),
                defaults.defaultTemplate(),
                defaults.datasets(),
                providers,
                FreePrices.of(providers.keySet()),
                defaults.templates());
    }

    private static ProviderProfile profile(ProviderServer server, ProviderProtocol protocol) {
        String id = protocol == ProviderProtocol.OPENAI ? "openai" : "anthropic";
        return new ProviderProfile(
                id,
                protocol,
                server.baseUrl(id),
                model(id),
                id.toUpperCase(Locale.ROOT) + "_API_KEY",
                TIMEOUT,
                StructuredOutput.NONE,
                false,
                false,
                true,
                new ProviderLimits(8, null, null),
                false);
    }
}
