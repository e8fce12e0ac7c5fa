package org.tradingarena.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.testing.EmbeddedBroker;
import org.tradingarena.schema.topic.ArenaTopic;
import org.tradingarena.schema.topic.DeadLetter;

/** The gateway between a real broker, real HTTP and real sockets. Each test has a competition of its own. */
@QuarkusTest
@QuarkusTestResource(ArenaSurroundings.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GatewayComponentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static int created;

    EmbeddedBroker broker;
    FakePortfolio portfolio;

    @TestHTTPResource("/")
    URI gateway;

    private final HttpClient http = HttpClient.newHttpClient();
    private Topics topics;

    @BeforeEach
    void open() {
        topics = new Topics(broker.address());
        portfolio.commands().clear();
    }

    @AfterEach
    void close() {
        topics.close();
        http.close();
    }

    @Test
    @Order(1)
    void shouldServeThePageAndSayThatThereIsNoCompetition() throws Exception {
        // when
        HttpResponse<String> page = get("/");
        // then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<arena-page>").doesNotContain("http://", "https://");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        try (SocketClient client = client("")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(client.types()).contains("state"));
            assertThat(client.messages().getFirst().path("data").isNull()).isTrue();
        }
        assertThat(json(get("/api/status").body()).path("running").booleanValue())
                .isFalse();
    }

    @Test
    void shouldGiveTheStateOnConnectAndThenEveryEventBySequence() {
        // given
        LedgerScript script = competition("flow", 6, 40);
        try (SocketClient client = client("")) {
            awaitState(client, "flow", 40);
            // when
            tell(script, 41, 60);
            tell(script, 55, 70);
            // then
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(client, "flow"))
                    .isEqualTo(LongStream.rangeClosed(40, 70).boxed().toList()));
            assertThat(client.types()).contains("round_start", "round_complete", "event");
            JsonNode fill = client.messages().stream()
                    .filter(message -> message.path("event").asText().equals("account.marked"))
                    .findFirst()
                    .orElseThrow();
            assertThat(fill.at("/patch/points/0/point/1").isTextual()).isTrue();
            assertThat(fill.at("/data/equity").isTextual()).isTrue();
        }
    }

    @Test
    void shouldFillAGapFromTheLedger() {
        // given
        LedgerScript script = competition("gap", 6, 10);
        try (SocketClient client = client("")) {
            awaitState(client, "gap", 10);
            // when
            portfolio.commit("gap", script.ledger().subList(0, 30));
            tell(script, 30, 30);
            // then
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(client, "gap"))
                    .isEqualTo(LongStream.rangeClosed(10, 30).boxed().toList()));
        }
    }

    @Test
    void shouldResumeAClientBySequence() {
        // given
        LedgerScript script = competition("resume", 6, 10);
        try (SocketClient first = client("")) {
            awaitState(first, "resume", 10);
            tell(script, 11, 20);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(first.sequences()).contains(20L));
        }
        // when
        try (SocketClient back = client("?competitionId=resume&after=15&follow=true")) {
            // then
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(back.sequences()).containsExactly(16L, 17L, 18L, 19L, 20L));
            back.say("{\"type\":\"subscribe\",\"competitionId\":\"resume\",\"after\":-1}");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(back.types()).endsWith("state"));
            back.say("{\"type\":\"subscribe\",\"competitionId\":\"nobody\",\"after\":1}");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(back.types()).endsWith("error"));
            assertThat(back.messages().getLast().at("/data/code").asText()).isEqualTo("COMPETITION_UNKNOWN");
        }
    }

    @Test
    void shouldDrawFollowersAlongToANewCompetition() {
        // given
        competition("older", 3, 5);
        try (SocketClient client = client("")) {
            awaitState(client, "older", 5);
            // when
            competition("newer", 3, 7);
            // then
            awaitState(client, "newer", 7);
        }
    }

    @Test
    void shouldPutAnUnreadableRecordOnTheDeadLetterTopicAndGoOn() {
        // given
        LedgerScript script = competition("poison", 6, 10);
        try (SocketClient client = client("")) {
            awaitState(client, "poison", 10);
            // when
            topics.send(ArenaTopic.LEDGER, "poison", "not an event".getBytes(UTF_8));
            tell(script, 11, 12);
            // then
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(client.sequences()).contains(12L));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(topics.valuesOf(DeadLetter.LEDGER_DASHBOARD.topicName()))
                            .containsExactly("not an event"));
            ConsumerRecord<String, byte[]> dead =
                    topics.recordsOf(DeadLetter.LEDGER_DASHBOARD.topicName()).getFirst();
            assertThat(dead.key()).isEqualTo("poison");
            assertThat(header(dead, "dead-letter-reason")).startsWith("EVENT_UNREADABLE");
            assertThat(header(dead, "dead-letter-topic")).isEqualTo("portfolio.ledger.v1");
            assertThat(header(dead, "dead-letter-partition")).containsOnlyDigits();
            assertThat(header(dead, "dead-letter-offset")).containsOnlyDigits();
            assertThat(get("/q/metrics").body())
                    .contains(
                            "arena_unreadable_events_total{code=\"EVENT_UNREADABLE\",topic=\"portfolio.ledger.v1\"} 1.0")
                    .contains("arena_dashboard_clients 1.0");
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void shouldRefuseASocketFromAnotherSite() {
        assertThatThrownBy(() -> new SocketClient(socketAddress(""), "http://evil.example"))
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("403");
    }

    @Test
    void shouldRefuseControlWithoutTokenOrFromAnotherSite() throws Exception {
        assertThat(post("/api/stop", "{}", null, null).statusCode()).isEqualTo(401);
        HttpResponse<String> wrong = post("/api/competitions", "{}", "Bearer wrong", null);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json(wrong.body()).path("code").asText()).isEqualTo("TOKEN_WRONG");
        HttpResponse<String> foreign = post("/api/stop", "{}", bearer(), "http://evil.example");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(json(foreign.body()).path("code").asText()).isEqualTo("ORIGIN_FOREIGN");
        assertThat(portfolio.commands()).isEmpty();
    }

    @Test
    void shouldPassControlOnToPortfolioService() throws Exception {
        // given
        competition("control", 6, 1);
        try (SocketClient client = client("")) {
            awaitState(client, "control", 1);
        }
        // when
        HttpResponse<String> again = post("/api/start", "{\"rounds\":5}", bearer(), null);
        HttpResponse<String> paused = post("/api/pause", "", bearer(), null);
        HttpResponse<String> stopped = post("/api/stop", "{\"competitionId\":\"control\"}", bearer(), null);
        HttpResponse<String> unreadable = post("/api/stop", "{\"competitionId\":", bearer(), null);
        // then
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again.body()).path("code").asText()).isEqualTo("COMPETITION_ALREADY_RUNNING");
        assertThat(paused.statusCode()).isEqualTo(201);
        assertThat(stopped.statusCode()).isEqualTo(201);
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(portfolio.commands())
                .extracting(FakePortfolio.Command::path)
                .containsExactly("/api/competitions/control/pause", "/api/competitions/control/stop");
        assertThat(portfolio.commands())
                .allSatisfy(command -> assertThat(command.authorization()).isEqualTo(bearer()));
    }

    @Test
    void shouldPassReadsAndProblemsThrough() throws Exception {
        // when
        HttpResponse<String> templates = get("/api/templates");
        HttpResponse<String> events = get("/api/competitions/nobody/events?after=0&limit=5");
        HttpResponse<String> unknown = get("/api/competitions/nobody");
        HttpResponse<String> answer = get("/api/competitions/nobody/decisions/1/simulated-llm");
        HttpResponse<String> refused = post("/api/competitions", "{\"rounds\":-1}", bearer(), null);
        HttpResponse<String> datasets = get("/api/datasets");
        // then
        assertThat(templates.body()).contains("classic");
        assertThat(events.body()).isEqualTo("{\"events\":[]}");
        assertThat(answer.body()).isEqualTo(FakePortfolio.ANSWER);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(json(unknown.body()).path("code").asText()).isEqualTo("COMPETITION_UNKNOWN");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused.body()).path("field").asText()).isEqualTo("rounds");
        assertThat(datasets.statusCode()).isEqualTo(503);
        assertThat(json(datasets.body()).path("code").asText()).isEqualTo("SERVICE_UNAVAILABLE");
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private LedgerScript competition(String name, int rounds, int committed) {
        LedgerScript script = new LedgerScript(name, rounds);
        portfolio.commit(name, script.ledger().subList(0, committed));
        created++;
        topics.tell(script.head(
                1,
                CompetitionStatus.RUNNING,
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(created)));
        return script;
    }

    private void tell(LedgerScript script, int first, int last) {
        for (Envelope envelope : script.ledger().subList(first - 1, last)) {
            topics.tell(envelope);
        }
    }

    private static void awaitState(SocketClient client, String competition, long sequence) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(client.messages()).anySatisfy(message -> {
                    assertThat(message.path("type").asText()).isEqualTo("state");
                    assertThat(message.path("competitionId").asText()).isEqualTo(competition);
                    assertThat(message.path("sequence").asLong()).isEqualTo(sequence);
                }));
    }

    private static List<Long> told(SocketClient client, String competition) {
        return client.messages().stream()
                .filter(message -> message.path("competitionId").asText().equals(competition))
                .map(message -> message.path("sequence").asLong())
                .toList();
    }

    private SocketClient client(String query) {
        return new SocketClient(socketAddress(query), null);
    }

    private URI socketAddress(String query) {
        return URI.create("ws://" + gateway.getAuthority() + "/ws" + query);
    }

    private static String bearer() {
        return "Bearer " + ArenaSurroundings.TOKEN;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(gateway.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(
            String path,
            String body,
            @org.jspecify.annotations.Nullable String authorization,
            @org.jspecify.annotations.Nullable String origin)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path)).POST(HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(String text) throws Exception {
        return ArenaJson.mapper().readTree(text);
    }
}
