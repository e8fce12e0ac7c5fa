package org.tradingarena.decision.config;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.tradingarena.decision.adapter.gate.GatedModels;
import org.tradingarena.decision.adapter.provider.ProviderKeys;
import org.tradingarena.decision.adapter.provider.ProviderModels;
import org.tradingarena.decision.adapter.provider.cassette.CassetteDeck;
import org.tradingarena.decision.adapter.provider.wire.BoundedTransport;
import org.tradingarena.decision.adapter.provider.wire.TransportLimits;
import org.tradingarena.decision.application.AnswerRequest;
import org.tradingarena.decision.application.ModelClient;
import org.tradingarena.decision.application.ModelDecider;
import org.tradingarena.decision.application.Questions;
import org.tradingarena.decision.application.RuleDecider;
import org.tradingarena.decision.application.Snapshots;
import org.tradingarena.schema.config.ArenaConfig;

/** Makes the objects that know no framework. */
@ApplicationScoped
public class DecisionBeans {

    private static final List<String> ADDRESSES =
            List.of(ArenaConfig.FILE_VARIABLE, ArenaConfig.PRICES_VARIABLE, "ARENA_SIMULATOR_URL");

    /** The configuration file; the service does not start with a wrong one. */
    @Produces
    @Singleton
    @Startup
    ArenaConfig arenaConfig(Config config) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        ADDRESSES.forEach(
                name -> config.getOptionalValue(name, String.class).ifPresent(value -> environment.put(name, value)));
        return ArenaConfig.fromEnvironment(environment);
    }

    /** The wall clock, only for the time at which an event was written. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The cassette that plays or is recorded, if any; the service does not start with a wrong one. */
    @Produces
    @Singleton
    @Startup
    CassetteDeck cassetteDeck(Config config) {
        return CassetteDeck.of(
                config.getOptionalValue(CassetteDeck.PLAY_VARIABLE, String.class),
                config.getOptionalValue(CassetteDeck.RECORD_VARIABLE, String.class));
    }

    /** Ends the recording. */
    void eject(@Disposes CassetteDeck deck) {
        deck.close();
    }

    /** The network to all providers. */
    @Produces
    @Singleton
    BoundedTransport transport() {
        return new BoundedTransport(TransportLimits.DEFAULT);
    }

    /** Breaks open calls off. */
    void hangUp(@Disposes BoundedTransport transport) {
        transport.close();
    }

    /** The keys of the environment; none is looked at while a cassette plays. */
    @Produces
    @Singleton
    ProviderKeys providerKeys(Config config, CassetteDeck deck) {
        return new ProviderKeys(name -> config.getOptionalValue(name, String.class), deck.playing());
    }

    /** The models; their limits are those of the providers, so a cassette plays without them. */
    @Produces
    @Singleton
    @Startup
    ModelClient models(ProviderKeys keys, CassetteDeck deck, BoundedTransport transport) {
        ModelClient models = new ProviderModels(keys, deck.over(transport));
        return deck.playing() ? models : new GatedModels(models);
    }

    /** The use case. */
    @Produces
    @Singleton
    AnswerRequest answerRequest(Snapshots snapshots, ModelClient models, ArenaConfig config, Clock clock) {
        return new AnswerRequest(
                snapshots, new ModelDecider(new Questions(config, clock), models), new RuleDecider());
    }
}
