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
 * A seat with a provider of its own, which has the same name.
 *
 * @param deadline its time-out
 */
record ScenarioSeat(
        String name,
        ProviderProtocol protocol,
        StructuredOutput output,
        boolean streaming,
        String model,
        Duration deadline) {

    ProviderProfile profile(ProviderServer simulator) {
        return new ProviderProfile(
                name,
                protocol,
                simulator.baseUrl(name),
                model,
                null,
                deadline,
                output,
                streaming,
                false,
                true,
                new ProviderLimits(8, null, null),
                true);
    }

    SeatSpec spec() {
        return SampleQuestion.model(name, name, model, deadline);
    }
}
