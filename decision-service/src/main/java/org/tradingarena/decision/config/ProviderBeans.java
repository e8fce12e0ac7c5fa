package org.tradingarena.decision.config;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.tradingarena.decision.adapter.gate.GatedModels;
import org.tradingarena.decision.adapter.provider.ProviderKeys;
import org.tradingarena.decision.adapter.provider.ProviderModels;
import org.tradingarena.decision.adapter.provider.cassette.CassetteDeck;
import org.tradingarena.decision.adapter.provider.wire.BoundedTransport;
import org.tradingarena.decision.adapter.provider.wire.TransportLimits;
import org.tradingarena.decision.application.ModelClient;

/** Makes what lies between a question and a provider: keys, cassette, network, gates. */
@ApplicationScoped
public class ProviderBeans {

    /** The cassette that plays or is recorded, if any; the service does not start with a wrong one. */
    @Produces
    @Singleton
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
        return new ProviderKeys(name -> config.getOptionalValue(name, String.class), deck.recorded());
    }

    /** The models behind their gates; a cassette plays in place of both. */
    @Produces
    @Singleton
    @Startup
    ModelClient models(ProviderKeys keys, CassetteDeck deck, BoundedTransport transport) {
        return deck.gated(new ProviderModels(keys, deck.over(transport)), GatedModels::new);
    }
}
