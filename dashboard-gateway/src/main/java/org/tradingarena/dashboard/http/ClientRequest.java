package org.tradingarena.dashboard.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.types.CompetitionId;

/**
 * What a client asks to see.
 *
 * @param competition it has in view; null when none
 * @param after last sequence it has seen of it; negative when none
 * @param follow whether it wants the latest competition, whichever that is
 */
record ClientRequest(@Nullable CompetitionId competition, long after, boolean follow) {

    /** Reads the query of the handshake, such as {@code competitionId=x&after=12&follow=true}; nothing in it means follow. */
    static ClientRequest ofQuery(@Nullable String query) {
        Map<String, String> given = new HashMap<>();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                int at = pair.indexOf('=');
                if (at > 0) {
                    given.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
                }
            }
        }
        String competition = given.get("competitionId");
        if (competition == null) {
            return new ClientRequest(null, -1, true);
        }
        return new ClientRequest(
                new CompetitionId(competition),
                Long.parseLong(given.getOrDefault("after", "-1")),
                Boolean.parseBoolean(given.get("follow")));
    }

    /** Reads a message; empty when it is not a subscription. */
    static Optional<ClientRequest> ofMessage(String text) {
        try {
            JsonNode message = ArenaJson.mapper().readTree(text);
            if (!"subscribe".equals(message.path("type").asText())) {
                return Optional.empty();
            }
            return Optional.of(new ClientRequest(
                    new CompetitionId(message.path("competitionId").asText()),
                    message.path("after").asLong(-1),
                    message.path("follow").asBoolean(false)));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
