package org.tradingarena.portfolio.adapter.kafka;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the consumer polls and holds its share of the partitions. */
@Readiness
@Singleton
class KafkaReadiness implements HealthCheck {

    private final RefereeLoop loop;

    KafkaReadiness(RefereeLoop loop) {
        this.loop = loop;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("referee consumer");
        loop.held().forEach(answer::withData);
        return answer.status(loop.isPolling() && !loop.held().isEmpty()).build();
    }
}
