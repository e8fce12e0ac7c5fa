package org.tradingarena.decision.config;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.smallrye.faulttolerance.standalone.StandaloneFaultTolerance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.tradingarena.decision.adapter.provider.cassette.CassetteDeck;
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

    /** Ends the threads of the circuit breakers. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        StandaloneFaultTolerance.shutdown();
    }

    /** The use case. */
    @Produces
    @Singleton
    AnswerRequest answerRequest(
            Snapshots snapshots, ModelClient models, ArenaConfig config, Clock clock, CassetteDeck deck) {
        return new AnswerRequest(
                snapshots, new ModelDecider(new Questions(config, clock, deck), models), new RuleDecider());
    }
}
