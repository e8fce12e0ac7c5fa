package org.tradingarena.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.tradingarena.portfolio.application.creation.CompetitionRegister;
import org.tradingarena.portfolio.application.schedule.StartOnTime;
import org.tradingarena.schema.types.CompetitionId;

/** Competitions that start by themselves. */
@NullUnmarked // fields are injected
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ScheduleComponentTest {

    private static final String LATER = "2099-01-01T00:00:00Z";

    @Inject
    AgroalDataSource database;

    @Inject
    CompetitionRegister register;

    @Inject
    StartOnTime startOnTime;

    @Test
    void shouldStartWhenTheTimeHasComeWhileNobodyWasThere() {
        // given
        create("timed", ", \"startAt\": \"" + LATER + "\"");
        Referee.post("/api/competitions/timed/schedule", "{}").then().statusCode(400);
        assertThat(Referee.get("timed", "").path("status").asText()).isEqualTo("CREATED");
        assertThat(Referee.get("timed", "").path("startAt").asText()).isEqualTo(LATER);

        // when: the time lies in the past of whoever looks next
        execute("UPDATE competition SET start_at = now() - interval '1 hour' WHERE id = 'timed'");

        // then
        Referee.awaitStatus("timed", "RUNNING");
        assertThat(starts("timed")).isEqualTo(1);
        Referee.post("/api/competitions/timed/schedule", "{\"startAt\": null}")
                .then()
                .statusCode(409)
                .body("code", equalTo("COMMAND_NOT_ALLOWED"));
    }

    @Test
    void shouldTakeBackATimeAndSetAnother() {
        // given
        create("moved", ", \"startAt\": \"" + LATER + "\"");

        // then
        Referee.post("/api/competitions/moved/schedule", "{\"startAt\": null}")
                .then()
                .statusCode(200)
                .body("startAt", nullValue());
        Referee.post("/api/competitions/moved/schedule", "{\"startAt\": \"2020-01-01T00:00:00Z\"}")
                .then()
                .statusCode(200);
        Referee.awaitStatus("moved", "RUNNING");
    }

    @Test
    void shouldStartBeforeItsTimeByCommand() {
        // given
        create("early", ", \"startAt\": \"" + LATER + "\"");

        // then
        Referee.post("/api/competitions/early/start", "").then().statusCode(200).body("status", equalTo("RUNNING"));
    }

    @Test
    void shouldStartOnceWhenManyReplicasLook() throws Exception {
        // given
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add("crowd-" + i);
            register.enter(new CompetitionId("crowd-" + i), Drafts.scheduled(Instant.EPOCH), Instant.now(), null);
        }

        // when
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Integer> look = () -> {
            together.await();
            return startOnTime.startDue();
        };
        List<Future<Integer>> looks;
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            looks = replicas.invokeAll(List.of(look, look, look, look));
        }

        // then: the service itself may have looked as well
        int started = 0;
        for (Future<Integer> done : looks) {
            started += done.get();
        }
        assertThat(started).isLessThanOrEqualTo(5);
        for (String id : ids) {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(starts(id)).isEqualTo(1));
        }
    }

    private static long starts(String id) {
        long starts = 0;
        for (var admission : Referee.get(id, "/admissions").path("admissions")) {
            starts += admission.path("body").path("command").asText().equals("START") ? 1 : 0;
        }
        return starts;
    }

    private static void create(String id, String more) {
        Referee.post(
                        "/api/competitions",
                        "{\"id\": \"" + id + "\", \"rounds\": 3, \"seats\": [\"random\"]" + more + "}")
                .then()
                .statusCode(201);
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
