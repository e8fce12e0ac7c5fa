package org.tradingarena.portfolio;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.tradingarena.portfolio.application.creation.CompetitionRegister;
import org.tradingarena.portfolio.application.creation.Draft;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.topic.ArenaTopic;
import org.tradingarena.schema.types.CompetitionId;

/** Commands that are repeated, raced and interrupted, and a pause of a market that does not wait. */
@NullUnmarked // fields are injected
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class CommandComponentTest {

    @Inject
    AgroalDataSource database;

    @Inject
    CompetitionRegister register;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void shouldDoARepeatedCommandOnce() throws Exception {
        // given
        Referee.create("again", 3);

        // when
        Callable<Response> pause = () -> command("again", "pause", "again-1");
        List<Future<Response>> answers;
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            answers = callers.invokeAll(Collections.nCopies(8, pause));
        }

        // then
        for (Future<Response> answer : answers) {
            assertThat(answer.get().statusCode()).as(answer.get().asString()).isEqualTo(200);
        }
        assertThat(command("again", "resume", "again-2").statusCode()).isEqualTo(200);
        assertThat(command("again", "pause", "again-1").path("status").toString())
                .isEqualTo("RUNNING");
        assertThat(commands("again")).containsExactly("START", "PAUSE", "RESUME");
    }

    @Test
    void shouldKeepNoKeyOfARefusedCommand() {
        // given
        Referee.create("refused", 3);

        // then
        assertThat(command("refused", "resume", "refused-1").statusCode()).isEqualTo(409);
        assertThat(command("refused", "pause", "refused-2").statusCode()).isEqualTo(200);
        assertThat(command("refused", "resume", "refused-1").statusCode()).isEqualTo(200);
        Response reused = command("refused", "stop", "refused-1");
        assertThat(reused.statusCode()).isEqualTo(409);
        assertThat(reused.path("code").toString()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(commands("refused")).containsExactly("START", "PAUSE", "RESUME");
    }

    @Test
    void shouldNotDoACommandWhoseKeyCannotBeKept() throws SQLException {
        // given
        Referee.create("atomic", 3);
        execute("""
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
            $$BEGIN RAISE EXCEPTION 'the disk is full'; END$$\
            """);
        execute("""
            CREATE TRIGGER refuse BEFORE INSERT ON idempotency_key FOR EACH ROW
            WHEN (NEW.key LIKE 'atomic%') EXECUTE FUNCTION refuse()\
            """);

        // when
        Response failed = command("atomic", "pause", "atomic-1");
        execute("DROP TRIGGER refuse ON idempotency_key");

        // then
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(commands("atomic")).containsExactly("START");
        assertThat(command("atomic", "pause", "atomic-1").path("status").toString())
                .isEqualTo("PAUSED");
    }

    @Test
    void shouldOpenNoRoundOfALiveMarketWhilePaused() {
        // given
        Draft draft = Drafts.live();
        register.enter(new CompetitionId("live"), draft, Instant.now(), null);
        Referee.post("/api/competitions/live/start", "");
        try (Topics topics = new Topics(kafka)) {
            Match match = new Match("live", draft.spec(), topics);

            // when: nobody answers round 1, whose window is over before frame 4; the boundary of frame 5 finds a pause
            match.frames(0, 4);
            Referee.awaitDecided("live", 1);
            Referee.post("/api/competitions/live/pause", "");
            match.frames(5, 6);
            Referee.awaitNextFrame("live", 7);
            Referee.post("/api/competitions/live/resume", "");
            match.frames(7, 8);
            Referee.awaitNextFrame("live", 9);

            // then
            JsonNode rounds = Referee.get("live", "/rounds").path("rounds");
            assertThat(rounds.findValuesAsText("round")).containsExactly("1", "3");
            assertThat(rounds.get(0).path("missed").asInt()).isEqualTo(2);
            assertThat(topics.eventsOf(ArenaTopic.REQUESTS, "live"))
                    .isNotEmpty()
                    .extracting(request -> ((DecisionRequested) request.data()).answerWithin())
                    .containsOnly(Duration.ofSeconds(1));
            match.frames(9, 11);
            Referee.awaitStatus("live", "FINISHED");
            assertThat(Referee.get("live", "/standings")
                            .path("standings")
                            .get(0)
                            .path("failures")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    private static Response command(String id, String verb, String key) {
        return given().header("Authorization", "Bearer " + EmbeddedStack.TOKEN)
                .header("Idempotency-Key", key)
                .post("/api/competitions/" + id + "/" + verb);
    }

    private static List<String> commands(String id) {
        return Referee.get(id, "/admissions").path("admissions").findValuesAsText("command");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
