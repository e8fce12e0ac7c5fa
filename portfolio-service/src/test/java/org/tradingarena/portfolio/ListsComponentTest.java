package org.tradingarena.portfolio;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages, filters, texts and statistics of a competition that was played, and the description of all of them. */
@NullUnmarked // fields are injected
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ListsComponentTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "quarkus.http.host")
    String host;

    Topics topics;

    @BeforeEach
    void open() {
        topics = new Topics(kafka);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void shouldAnswerEveryPathOfItsDescription() {
        // given
        new Match("described", Referee.create("described", 3), topics).playAll();
        JsonNode description =
                Referee.tree(given().get("/q/openapi?format=json").asString());
        JsonNode paths = description.path("paths");
        List<String> reads = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        paths.properties().forEach(path -> {
            String real = path.getKey()
                    .replace("{id}", "described")
                    .replace("{round}", "1")
                    .replace("{seat}", Match.HOLDER);
            path.getValue().fieldNames().forEachRemaining(verb -> {
                if (verb.equals("get")) {
                    reads.add(real);
                } else if (verb.equals("post")) {
                    changes.add(real);
                }
            });
        });

        // then
        JsonNode create = paths.path("/api/competitions").path("post");
        assertThat(create.path("responses").path("default").path("content").has("application/problem+json"))
                .isTrue();
        assertThat(create.path("requestBody").toString()).contains("CompetitionBody");
        assertThat(create.path("security").get(0).has("token")).isTrue();
        JsonNode schemas = description.path("components").path("schemas");
        assertThat(fieldOf(schemas, "FillRow", "price")).contains("decimal");
        assertThat(fieldOf(schemas, "Standing", "equity")).contains("decimal");
        assertThat(host).isEqualTo("127.0.0.1");
        assertThat(reads)
                .hasSize(22)
                .contains(
                        "/api/competitions/described/statistics",
                        "/api/competitions/described/decisions/1/buy-and-hold")
                .allSatisfy(path ->
                        assertThat(given().get(path).statusCode()).as(path).isEqualTo(200));
        assertThat(changes)
                .hasSize(6)
                .allSatisfy(path ->
                        assertThat(given().post(path).statusCode()).as(path).isEqualTo(401));
    }

    /** How a field is described, through the reference to its type where there is one. */
    private static String fieldOf(JsonNode schemas, String row, String field) {
        JsonNode described = schemas.path(row).path("properties").path(field);
        String reference = described.path("$ref").asText();
        return reference.isEmpty()
                ? described.toString()
                : schemas.path(reference.substring(reference.lastIndexOf('/') + 1))
                        .toString();
    }

    @Test
    void shouldTurnPagesAndFilter() {
        // given
        new Match("paged", Referee.create("paged", 3), topics).playAll();
        JsonNode all = Referee.get("paged", "/equity").path("equity");

        // then
        assertThat(all).hasSize(8);
        assertThat(Referee.get("paged", "/equity?limit=3&offset=3").path("equity"))
                .containsExactly(all.get(3), all.get(4), all.get(5));
        assertThat(Referee.get("paged", "/equity?seat=random&round=2").path("equity"))
                .hasSize(1);
        assertThat(Referee.get("paged", "/fills?symbol=BTC/USD").path("fills")).hasSize(2);
        assertThat(Referee.get("paged", "/fills?symbol=ETH/USD").path("fills")).isEmpty();
        // round 1 was decided at 00:03, and its order filled at once
        assertThat(Referee.get("paged", "/fills?from=2013-11-26T00:03:00Z&to=2013-11-26T00:09:00Z")
                        .path("fills"))
                .hasSize(1);
        assertThat(Referee.get("paged", "/positions?state=closed").path("positions"))
                .hasSize(1);
        assertThat(Referee.get("paged", "/prices").path("prices")).hasSize(4);
    }

    @Test
    void shouldRefuseWhatAListCannotBeFilteredBy() {
        // given
        Referee.create("narrow", 3);

        // then
        refused("/halts?symbol=BTC/USD", "PARAMETER_INVALID", "symbol");
        refused("/denials?from=2013-11-26T00:00:00Z", "PARAMETER_INVALID", "from");
        refused("/fills?to=noon", "PARAMETER_INVALID", "to");
        refused("/positions?state=lost", "PARAMETER_INVALID", "state");
        refused("/positions?round=1", "PARAMETER_INVALID", "round");
        refused("/orders?limit=0", "LIMIT_OUT_OF_RANGE", "limit");
        given().get("/api/competitions/nobody/funding").then().statusCode(404);
    }

    private static void refused(String path, String code, String field) {
        given().get("/api/competitions/narrow" + path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("field", equalTo(field));
    }

    @Test
    void shouldTellThePromptsAndTheReplyOfOneDecisionOnly() {
        // given
        new Match("texts", Referee.create("texts", 3), topics).playAll();

        // when
        JsonNode listed =
                Referee.get("texts", "/decisions?round=1&seat=" + Match.HOLDER).path("decisions");
        JsonNode one = Referee.get("texts", "/decisions/1/" + Match.HOLDER);
        Response unknown = given().get("/api/competitions/texts/decisions/9/" + Match.HOLDER);

        // then
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("trail").path("usage").path("inputTokens").asInt())
                .isEqualTo(100);
        assertThat(listed.get(0).path("trail").has("userPrompt")).isFalse();
        assertThat(listed.get(0).path("intents").get(0).path("action").asText()).isEqualTo("ENTER_LONG");
        assertThat(one.path("trail").path("systemPrompt").asText()).isEqualTo("you are a trader");
        assertThat(one.path("trail").path("userPrompt").asText()).isEqualTo("what now?");
        assertThat(one.path("trail").path("rawReply").asText()).isEqualTo("{}");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.path("code").toString()).isEqualTo("DECISION_UNKNOWN");
    }

    @Test
    void shouldReportPerformanceWithItsConventions() {
        // given
        new Match("measured", Referee.create("measured", 3), topics).playAll();

        // when
        JsonNode statistics = Referee.get("measured", "/statistics").path("statistics");
        JsonNode holder = statistics.get(0).path("measures");
        JsonNode fill = Referee.get("measured", "/positions?state=closed")
                .path("positions")
                .get(0);

        // then
        assertThat(statistics).hasSize(2);
        assertThat(statistics.get(0).path("seat").asText()).isEqualTo(Match.HOLDER);
        assertThat(figure(holder, "trades").path("value").asDouble()).isEqualTo(1);
        assertThat(figure(holder, "winRate").path("value").asDouble()).isEqualTo(1);
        assertThat(figure(holder, "expectancy").path("value").asDouble())
                .isEqualTo(fill.path("netPnl").asDouble());
        assertThat(figure(holder, "fees").path("value").asDouble())
                .isEqualTo(fill.path("fees").asDouble());
        assertThat(figure(holder, "inferenceCost").path("value").asDouble()).isEqualTo(0.03);
        // valued 102.5 at the first boundary and 111.5 at the last, one fee of 0.1 %
        assertThat(figure(holder, "benchmarkReturn").path("value").asDouble())
                .isCloseTo(111.5 / 102.5 / 1.001 - 1, offset(1e-12));
        assertThat(figure(holder, "cagr").path("value").isNull()).isTrue();
        assertThat(figure(holder, "cagr").path("reason").asText()).contains("30 days");
        assertThat(figure(holder, "cagr").path("convention").asText()).contains("365-day year");
        assertThat(figure(holder, "deflatedSharpe").path("convention").asText()).contains("2 trials");
        // the rival never traded
        assertThat(figure(statistics.get(1).path("measures"), "profitFactor")
                        .path("reason")
                        .asText())
                .isEqualTo("no closed trade");
        assertThat(Referee.get("measured", "/statistics?seat=random").path("statistics"))
                .hasSize(1);
    }

    @Test
    void shouldReportOnACompetitionThatHasNotBegun() {
        // given
        Referee.post(
                "/api/competitions", "{\"id\": \"unborn\", \"rounds\": 3, \"seats\": [\"random\"], \"start\": false}");

        // when
        JsonNode measures =
                Referee.get("unborn", "/statistics").path("statistics").get(0).path("measures");

        // then
        assertThat(figure(measures, "totalReturn").path("value").asDouble()).isZero();
        assertThat(figure(measures, "benchmarkReturn").path("reason").asText()).isEqualTo("no benchmark");
    }

    private static JsonNode figure(JsonNode measures, String name) {
        for (JsonNode measure : measures) {
            if (measure.path("name").asText().equals(name)) {
                return measure;
            }
        }
        throw new AssertionError("no figure " + name + " in " + measures);
    }
}
