package org.tradingarena.marketdata.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when all competitions are known: before that, charts would deny some of them. */
@Readiness
@ApplicationScoped
public class CompetitionsReadiness implements HealthCheck {

    private final EveryCompetitionReader reader;

    CompetitionsReadiness(EveryCompetitionReader reader) {
        this.reader = reader;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("competitions read")
                .status(reader.readToTheEnd())
                .build();
    }
}
