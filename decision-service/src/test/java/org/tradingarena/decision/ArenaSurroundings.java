package org.tradingarena.decision;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.testing.EmbeddedBroker;
import org.tradingarena.simulators.provider.FaultRule;
import org.tradingarena.simulators.provider.ProviderServer;
import org.tradingarena.simulators.provider.SimulatorSettings;

/** A real broker and a simulated provider whose models each have one temper. */
public final class ArenaSurroundings implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedBroker broker;
    private @Nullable ProviderServer provider;

    @Override
    public Map<String, String> start() {
        FaultRule[] tempers = Stream.of(
                        "simulated-hanging:hang=1",
                        "simulated-once-hanging:script=hang",
                        "simulated-limited:script=429",
                        "simulated-stubborn:429=1",
                        "simulated-failing:script=500,500",
                        "simulated-locked:401=1",
                        "simulated-fenced:fenced=1",
                        "simulated-broken:malformed=1",
                        "simulated-cut:truncated=1",
                        "simulated-mute:empty=1")
                .map(FaultRule::parse)
                .toArray(FaultRule[]::new);
        provider = ProviderServer.start(
                SimulatorSettings.seeded(7).withFaults(tempers).withRetryAfter(Duration.ofSeconds(2)));
        broker = startBroker();
        return Map.of(
                "kafka.bootstrap.servers", broker.address(),
                "ARENA_SIMULATOR_URL", provider.baseUrl().toString());
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
        }
        if (provider != null) {
            provider.close();
        }
    }

    private static EmbeddedBroker startBroker() {
        try {
            return new EmbeddedBroker(3);
        } catch (Exception e) {
            throw new IllegalStateException("The embedded broker did not start", e);
        }
    }
}
