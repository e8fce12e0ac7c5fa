package org.tradingarena.marketdata;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.testing.EmbeddedBroker;

/** Starts the broker before the service and points the service at it. */
public final class BrokerResource implements QuarkusTestResourceLifecycleManager {

    /** Held, because a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIET = Stream.of("kafka", "org.apache.kafka", "state.change.logger")
            .map(Logger::getLogger)
            .toList();

    private @Nullable EmbeddedBroker broker;

    @Override
    public Map<String, String> start() {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        try {
            broker = new EmbeddedBroker(ArenaTopics.PARTITIONS);
        } catch (Exception failure) {
            throw new IllegalStateException("the embedded broker does not start", failure);
        }
        return Map.of(
                "kafka.bootstrap.servers", broker.address(),
                "quarkus.http.test-port", "0",
                "quarkus.log.category.\"kafka\".level", "WARN",
                "quarkus.log.category.\"org.apache.kafka\".level", "WARN",
                "quarkus.log.category.\"state.change.logger\".level", "WARN");
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
        }
    }
}
