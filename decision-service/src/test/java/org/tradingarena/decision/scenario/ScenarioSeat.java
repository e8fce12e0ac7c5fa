package org.tradingarena.decision.scenario;

import java.time.Duration;
import org.tradingarena.decision.SampleQuestion;
import org.tradingarena.schema.config.ProviderLimits;
import org.tradingarena.schema.config.ProviderProfile;
import org.tradingarena.schema.config.ProviderProtocol;
import org.tradingarena.schema.config.StructuredOutput;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.simulators.provider.ProviderServer;

/**
 * A seat and its provider.
 *
 * @param provider id of the provider; that of the seat where it has one of its own
 * @param concurrent calls that the provider takes at once
 * @param deadline its time-out
 */
record ScenarioSeat(
        String name,
        String provider,
        int concurrent,
        ProviderProtocol protocol,
        StructuredOutput output,
        boolean streaming,
        String model,
        Duration deadline) {

    private static final int USUAL = 8;

    /** A seat with a provider of its own, which has the same name. */
    ScenarioSeat(
            String name,
            ProviderProtocol protocol,
            StructuredOutput output,
            boolean streaming,
            String model,
            Duration deadline) {
        this(name, name, USUAL, protocol, output, streaming, model, deadline);
    }

    ProviderProfile profile(ProviderServer simulator) {
        return new ProviderProfile(
                provider,
                protocol,
                simulator.baseUrl(provider),
                model,
                null,
                deadline,
                output,
                streaming,
                false,
                true,
                new ProviderLimits(concurrent, null, null),
                true);
    }

    SeatSpec spec() {
        return SampleQuestion.model(name, provider, model, deadline);
    }
}
