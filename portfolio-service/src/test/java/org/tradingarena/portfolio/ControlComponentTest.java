package org.tradingarena.portfolio;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** What users see of the REST interface when they are right, and when they are not. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ControlComponentTest {

    @Test
    void shouldRefuseControlWithoutTheToken() {
        given().post("/api/competitions")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("TOKEN_MISSING"))
                .body("detail", containsString("ARENA_TOKEN"));
        given().header("Authorization", "Bearer wrong")
                .post("/api/competitions")
                .then()
                .statusCode(401)
                .body("code", equalTo("TOKEN_WRONG"));
    }

    @Test
    void shouldRefuseASecondStart() {
        // given
        Referee.create("twice", 3);

        // then
        Referee.post("/api/competitions/twice/start", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("COMPETITION_ALREADY_RUNNING"))
                .body("allowed", hasItem("pause"));
        Referee.post("/api/competitions/twice/resume", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("COMMAND_NOT_ALLOWED"));
    }

    @Test
    void shouldStopOnceAndStayStopped() {
        // given
        Referee.create("halt", 3);

        // then
        Referee.post("/api/competitions/halt/stop", "")
                .then()
                .statusCode(200)
                .body("status", equalTo("STOPPED"))
                .body("reason", equalTo("stopped by request"));
        Referee.post("/api/competitions/halt/stop", "").then().statusCode(409);
        given().get("/api/competitions?status=STOPPED").then().statusCode(200).body("competitions.id", hasItem("halt"));
    }

    @Test
    void shouldMakeOneCompetitionOfARepeatedRequest() {
        // when
        Response first = repeatable("key-1", "{\"rounds\": 3, \"seats\": [\"random\"]}");
        Response second = repeatable("key-1", "{\"rounds\": 3, \"seats\": [\"random\"]}");

        // then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.path("id").toString()).isEqualTo(first.path("id").toString());
        repeatable("key-1", "{\"rounds\": 4, \"seats\": [\"random\"]}")
                .then()
                .statusCode(409)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void shouldNameFieldAndAllowedValuesOfABadRequest() {
        Referee.post("/api/competitions", "{\"rounds\": -1}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("ROUNDS_OUT_OF_RANGE"))
                .body("field", equalTo("rounds"));
        Referee.post("/api/competitions", "{\"symbol\": \"ETH/USDT\", \"seats\": [\"random\"]}")
                .then()
                .statusCode(400)
                .body("code", equalTo("SYMBOL_WITHOUT_DATA"))
                .body("allowed", hasItem("BTC/USD"));
        Referee.post("/api/competitions", "{\"template\": \"none\"}")
                .then()
                .statusCode(400)
                .body("allowed", hasItem("classic"));
        given().get("/api/competitions?limit=many").then().statusCode(400).body("field", equalTo("limit"));
        given().get("/api/competitions/nobody/view")
                .then()
                .statusCode(404)
                .body("code", equalTo("COMPETITION_UNKNOWN"));
    }

    @Test
    void shouldSayWhenDecisionServiceCannotBeAsked() {
        Referee.post("/api/competitions", "{\"rounds\": 3}")
                .then()
                .statusCode(503)
                .body("code", equalTo("DECISION_SERVICE_UNAVAILABLE"));
    }

    @Test
    void shouldShowTemplatesHealthAndMetrics() {
        given().get("/api/templates")
                .then()
                .statusCode(200)
                .body("defaultTemplate", equalTo("classic"))
                .body("templates[0].maxRounds", greaterThan(2000));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("arena_transaction_seconds"));
        given().get("/q/openapi").then().statusCode(200).body(containsString("/api/competitions/{id}/result"));
    }

    private static Response repeatable(String key, String body) {
        return given().header("Authorization", "Bearer " + EmbeddedStack.TOKEN)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/api/competitions");
    }
}
