package org.tradingarena.decision.scenario;

import java.time.Duration;
import java.util.List;
import org.tradingarena.decision.SampleQuestion;
import org.tradingarena.schema.config.ProviderLimits;
import org.tradingarena.schema.config.ProviderProfile;
import org.tradingarena.schema.config.ProviderProtocol;
import org.tradingarena.schema.config.StructuredOutput;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.simulators.provider.ProviderServer;

/** A seat with a provider of its own, which has the same name. */
record ScenarioSeat(String name, ProviderProtocol protocol, StructuredOutput output, boolean streaming, String model) {

    /** The time-out of every seat, and so the deadline of every round. */
    static final Duration DEADLINE = Duration.ofSeconds(3);

    /** Both protocols, whole and streamed, bound in different ways. */
    static final List<ScenarioSeat> ALL = List.of(
            new ScenarioSeat("alpha", ProviderProtocol.OPENAI, StructuredOutput.JSON_SCHEMA, true, "simulated-trend"),
            new ScenarioSeat("beta", ProviderProtocol.ANTHROPIC, StructuredOutput.TOOL, true, "simulated-reverter"),
            new ScenarioSeat("gamma", ProviderProtocol.OPENAI, StructuredOutput.TOOL, false, "simulated-cautious"),
            new ScenarioSeat("delta", ProviderProtocol.ANTHROPIC, StructuredOutput.NONE, false, "simulated-trader"));

    ProviderProfile profile(ProviderServer simulator) {
        return new ProviderProfile(
                name,
                protocol,
                simulator.baseUrl(name),
                model,
                null,
                DEADLINE,
                output,
                streaming,
                false,
                true,
                new ProviderLimits(8, null, null),
                true);
    }

    SeatSpec spec() {
        return SampleQuestion.model(name, name, model, DEADLINE);
    }
}
