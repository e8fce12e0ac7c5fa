package org.tradingarena.decision.adapter.provider.cassette;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready once a played cassette lacked an answer, or a recording got a hole: the run is not the one it claims to be. */
@Readiness
@ApplicationScoped
public class CassetteReadiness implements HealthCheck {

    private final CassetteDeck deck;

    CassetteReadiness(CassetteDeck deck) {
        this.deck = deck;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("cassette");
        String problem = deck.problem();
        return problem == null
                ? response.up().withData("playing", deck.playing()).build()
                : response.down().withData("problem", problem).build();
    }
}
