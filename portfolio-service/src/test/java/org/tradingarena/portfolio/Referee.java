package org.tradingarena.portfolio;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.Duration;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.event.competition.CompetitionSpec;

/** The referee as its REST interface shows it. */
final class Referee {

    private Referee() {}

    static Response post(String path, String body) {
        return given().header("Authorization", "Bearer " + EmbeddedStack.TOKEN)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    static CompetitionSpec create(String id, int rounds) {
        Response created = post("/api/competitions", """
                {"id": "%s", "rounds": %d, "seats": ["buy-and-hold", "random"], "seed": 7, "speed": "max"}""".formatted(id, rounds));
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return read(tree(created.asString()).path("spec"), CompetitionSpec.class);
    }

    static JsonNode get(String id, String path) {
        Response response = given().get("/api/competitions/" + id + path);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return tree(response.asString());
    }

    static void awaitNextFrame(String id, long frame) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(get(id, "").path("nextFrame").asLong()).isEqualTo(frame));
    }

    static void awaitDecided(String id, int round) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(get(id, "").path("decidedRound").asInt()).isEqualTo(round));
    }

    static void awaitStatus(String id, String status) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(get(id, "").path("status").asText()).isEqualTo(status));
    }

    static JsonNode tree(String json) {
        try {
            return ArenaJson.mapper().readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(json, notJson);
        }
    }

    static <T> T read(JsonNode json, Class<T> type) {
        try {
            return ArenaJson.mapper().treeToValue(json, type);
        } catch (JsonProcessingException other) {
            throw new IllegalStateException(json.toString(), other);
        }
    }
}
