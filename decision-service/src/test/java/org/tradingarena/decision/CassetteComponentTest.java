package org.tradingarena.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.decision.DecisionFailed;
import org.tradingarena.schema.topic.ArenaTopic;

/** A service with a cassette needs no key, and says so when the cassette is not the right one. */
@QuarkusTest
@TestProfile(EmptyCassette.class)
@QuarkusTestResource(ArenaSurroundings.class)
class CassetteComponentTest {

    @Test
    void shouldNeedNoKeysAndSayWhenTheCassetteLacksAnAnswer() throws Exception {
        // given
        given().get("/api/providers")
                .then()
                .statusCode(200)
                .body("ready", everyItem(is(false)))
                .body("reason", everyItem(startsWith("the cassette that plays holds nothing of ")));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (DecisionTopics topics = new DecisionTopics(servers, ArenaTopic.DECISIONS.topicName())) {
            // when
            topics.ask(SampleQuestion.of(
                    SampleQuestion.model("k-claude", "anthropic", "claude-sonnet-4-5", Duration.ofSeconds(5)),
                    20,
                    SampleQuestion.account(),
                    topics.seal(SampleMarket.bitcoin())));
            List<DecisionAnswer> answers = topics.answers(1, "k-claude");
            // then
            assertThat(answers.getFirst())
                    .isInstanceOfSatisfying(DecisionFailed.class, failed -> assertThat(failed.code())
                            .isEqualTo("CASSETTE_MISS"));
            given().get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body("checks.find { it.name == 'cassette' }.status", is("DOWN"))
                    .body(
                            "checks.find { it.name == 'cassette' }.data.problem",
                            containsString("no answer to this request of seat k-claude"));
        }
    }
}
