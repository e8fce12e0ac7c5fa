package org.tradingarena.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tradingarena.cli.client.ArenaClient;

/** Says when a live competition will be seen to move: its market begins on the clock, and its first round later still. */
final class LiveStart {

    private LiveStart() {}

    /** One line for a live competition; empty for any other. */
    static Optional<String> of(ArenaClient portfolio, String id) {
        JsonNode spec = portfolio.get("/api/competitions/" + id).path("spec");
        JsonNode market = spec.path("market");
        if (!market.path("source").asText().equals("LIVE")) {
            return Optional.empty();
        }
        Instant start = Instant.parse(market.path("start").asText());
        Instant first = start.plus(Duration.parse(spec.path("decisionInterval").asText()));
        return Optional.of("A live market: it begins at " + start + ", and the first round opens at " + first + ".");
    }
}
