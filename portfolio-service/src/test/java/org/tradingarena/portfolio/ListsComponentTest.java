package org.tradingarena.portfolio;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.hamcrest.Matchers.equalTo;
import static org.tradingarena.schema.event.decision.IntentAction.HOLD;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
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
                .hasSize(23)
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
    void shouldTellHowManyRowsThereAreAndWhereTheNextPageIs() {
        // given
        new Match("linked", Referee.create("linked", 3), topics).playAll();
        JsonNode all = Referee.get("linked", "/equity").path("equity");

        // when every page is followed
        List<JsonNode> rows = new ArrayList<>();
        List<String> links = new ArrayList<>();
        String next = "/api/competitions/linked/equity?limit=3";
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            assertThat(page.header("X-Total-Count")).isEqualTo("8");
            Referee.tree(page.asString()).path("equity").forEach(rows::add);
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
            links.add(String.valueOf(link));
        }

        // then
        assertThat(rows).containsExactlyElementsOf(all);
        assertThat(links)
                .containsExactly(
                        "</api/competitions/linked/equity?limit=3&offset=3>; rel=\"next\"",
                        "</api/competitions/linked/equity?limit=3&offset=6>; rel=\"next\"",
                        "null");
    }

    @Test
    void shouldFilterOrdersByTheirStatusAndDecisionsByTheirOutcome() {
        // given
        new Match("sorted", Referee.create("sorted", 3), topics).playAll();
        JsonNode orders = Referee.get("sorted", "/orders").path("orders");
        JsonNode decisions = Referee.get("sorted", "/decisions").path("decisions");

        // then
        assertThat(orders).isNotEmpty();
        assertThat(Referee.get("sorted", "/orders?status=filled").path("orders"))
                .containsExactlyElementsOf(with(orders, "status", "FILLED"));
        assertThat(Referee.get("sorted", "/orders?status=CANCELLED").path("orders"))
                .containsExactlyElementsOf(with(orders, "status", "CANCELLED"));
        assertThat(Referee.get("sorted", "/decisions?outcome=VALID").path("decisions"))
                .containsExactlyElementsOf(with(decisions, "outcome", "VALID"));
        assertThat(Referee.get("sorted", "/decisions?outcome=FAILED").path("decisions"))
                .containsExactlyElementsOf(with(decisions, "outcome", "FAILED"));
    }

    private static List<JsonNode> with(JsonNode rows, String field, String value) {
        List<JsonNode> found = new ArrayList<>();
        rows.forEach(row -> {
            if (row.path(field).asText().equals(value)) {
                found.add(row);
            }
        });
        return found;
    }

    @Test
    void shouldRefuseWhatAListCannotBeFilteredBy() {
        // given
        Referee.create("narrow", 3);

        // then
        refused("/halts?symbol=BTC/USD", "PARAMETER_INVALID", "symbol");
        refused("/denials?from=2013-11-26T00:00:00Z", "PARAMETER_INVALID", "from");
        refused("/fills?to=noon", "PARAMETER_INVALID", "to");
        refused("/spending?round=1", "PARAMETER_INVALID", "round");
        refused("/orders?status=lost", "PARAMETER_INVALID", "status");
        refused("/fills?status=FILLED", "PARAMETER_INVALID", "status");
        refused("/decisions?outcome=good", "PARAMETER_INVALID", "outcome");
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
        assertThat(listed.get(0).path("costUsd").asText()).isEqualTo("0.01");
        assertThat(listed.get(0).path("trail").fieldNames())
                .toIterable()
                .contains("calls", "timings", "promptSha256")
                .doesNotContain("systemPrompt", "userPrompt", "rawReply", "reasoning");
        assertThat(listed.get(0).path("intents").get(0).path("action").asText()).isEqualTo("ENTER_LONG");
        assertThat(one.path("trail").path("systemPrompt").asText()).isEqualTo("you are a trader");
        assertThat(one.path("trail").path("userPrompt").asText()).isEqualTo("what now?");
        assertThat(one.path("trail").path("rawReply").asText()).isEqualTo("{}");
        assertThat(one.path("trail").path("reasoning").asText()).isEqualTo("it rises");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.path("code").toString()).isEqualTo("DECISION_UNKNOWN");
    }

    @Test
    void shouldListAnAnswerWithCharactersThatNoJsonbKeeps() {
        // given
        Match match = new Match("unfit", Referee.create("unfit", 1), topics);
        match.frames(0, 2);
        Referee.awaitNextFrame("unfit", 3);

        // when
        topics.answer("unfit/1/first", match.answers().unfit(1, Match.HOLDER));
        topics.answer("unfit/1/rival", match.answers().made(1, Match.RIVAL, HOLD, "0", "0"));
        Referee.awaitDecided("unfit", 1);

        // then
        JsonNode listed = Referee.get("unfit", "/decisions").path("decisions");
        assertThat(listed).hasSize(2);
        assertThat(Referee.get("unfit", "/decisions?seat=" + Match.HOLDER)
                        .path("decisions")
                        .path(0)
                        .path("trail")
                        .path("calls")
                        .path(0)
                        .path("code")
                        .asText())
                .isEqualTo("REPLY_UNPARSEABLE");
        JsonNode one = Referee.get("unfit", "/decisions/1/" + Match.HOLDER).path("trail");
        assertThat(one.path("rawReply").asText()).isEqualTo("a\0\0b \\u0000");
        assertThat(one.path("reasoning").asText()).isEqualTo("\\\0");
    }

    @Test
    void shouldKeepEveryCallAndTellItsReplyInTheSingleDecisionOnly() {
        // given
        Match match = new Match("called", Referee.create("called", 3), topics);
        match.frames(0, 2);
        Referee.awaitNextFrame("called", 3);

        // when
        topics.answer("called/1/first", match.answers().repaired(1, Match.HOLDER, "0.03"));
        topics.answer("called/1/rival", match.answers().made(1, Match.RIVAL, HOLD, "0", "0"));
        Referee.awaitDecided("called", 1);

        // then
        JsonNode one = Referee.get("called", "/decisions/1/" + Match.HOLDER);
        JsonNode listed = Referee.get("called", "/decisions?seat=" + Match.HOLDER)
                .path("decisions")
                .get(0);
        JsonNode calls = one.path("trail").path("calls");
        assertThat(calls).hasSize(3);
        assertThat(calls.get(0).path("code").asText()).isEqualTo("PROVIDER_RATE_LIMITED");
        assertThat(calls.get(1).path("rawReply").asText()).isEqualTo("buy, I think");
        assertThat(calls.get(2).path("purpose").asText()).isEqualTo("REPAIR");
        assertThat(calls.get(2).path("waitedMillis").asInt()).isEqualTo(250);
        assertThat(one.path("trail").path("promptSha256").asText()).isEqualTo("c0ffee");
        assertThat(one.path("trail").path("timings").path("firstByteMillis").asInt())
                .isEqualTo(40);
        JsonNode listedCalls = listed.path("trail").path("calls");
        assertThat(listedCalls).hasSize(3).noneMatch(call -> call.has("rawReply"));
        assertThat(listedCalls.get(0).path("code").asText()).isEqualTo("PROVIDER_RATE_LIMITED");
        assertThat(listed.path("cachedInputTokens").asInt()).isEqualTo(600);
        assertThat(listed.path("reasoningTokens").asInt()).isEqualTo(50);
        assertThat(one.path("cachedInputTokens").asInt()).isEqualTo(600);
    }

    @Test
    void shouldSumWhatThinkingCostByDayAndSeatWithFailuresAndCopies() {
        // given
        Match match = new Match("paid", Referee.create("paid", 3), topics);
        match.frames(0, 2);
        Referee.awaitNextFrame("paid", 3);
        match.answerRound(1);
        Referee.awaitDecided("paid", 1);
        topics.answer("paid/1/again", match.answers().repaired(1, Match.HOLDER, "0.5"));
        match.continueFrom(1);

        // when
        JsonNode spending = Referee.get("paid", "/spending");

        // then three answers at 0.01 and a copy at 0.5; the rival's second answer is a failure at 0.02
        assertThat(decimal(spending.path("total"), "costUsd")).isEqualByComparingTo("0.57");
        assertThat(spending.path("total").path("decisions").asInt()).isEqualTo(6);
        assertThat(spending.path("total").path("failures").asInt()).isEqualTo(1);
        assertThat(spending.path("total").path("copies").asInt()).isEqualTo(1);
        assertThat(spending.path("total").path("inputTokens").asLong()).isEqualTo(6 * 100 + 1_000);
        assertThat(spending.path("total").path("cachedInputTokens").asLong()).isEqualTo(600);
        assertThat(spending.path("total").path("reasoningTokens").asLong()).isEqualTo(50);
        JsonNode seats = spending.path("seats");
        assertThat(seats).hasSize(2);
        assertThat(seats.get(0).path("seat").asText()).isEqualTo(Match.HOLDER);
        assertThat(decimal(seats.get(0).path("spent"), "costUsd")).isEqualByComparingTo("0.53");
        assertThat(decimal(seats.get(1).path("spent"), "costUsd")).isEqualByComparingTo("0.04");
        assertThat(seats.get(1).path("spent").path("failures").asInt()).isEqualTo(1);
        assertThat(seats.get(0).path("budgetUsd").isNull()).isTrue();
        // and every day is the beginning of one, so that the days of a seat add up to it
        assertThat(spending.path("spending"))
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.path("day").asText()).endsWith("T00:00:00Z"));
        assertThat(decimal(Referee.get("paid", "/spending?seat=random").path("total"), "costUsd"))
                .isEqualByComparingTo("0.04");
        assertThat(Referee.get("paid", "/spending?limit=1").path("spending")).hasSize(1);
        assertThat(Referee.get("paid", "/spending?to=2020-01-01T00:00:00Z")
                        .path("total")
                        .path("decisions")
                        .asInt())
                .isZero();
        // the row of the decision tells its own cost and that of its copy
        JsonNode row = Referee.get("paid", "/decisions?round=1&seat=" + Match.HOLDER)
                .path("decisions")
                .get(0);
        assertThat(decimal(row, "costUsd")).isEqualByComparingTo("0.01");
        assertThat(decimal(row, "copiesCostUsd")).isEqualByComparingTo("0.5");
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

    private static BigDecimal decimal(JsonNode row, String field) {
        return new BigDecimal(row.path(field).asText());
    }
}
