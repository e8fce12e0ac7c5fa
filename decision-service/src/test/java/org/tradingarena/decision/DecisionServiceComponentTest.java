package org.tradingarena.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.decision.DecisionFailed;
import org.tradingarena.schema.event.decision.DecisionMade;
import org.tradingarena.schema.event.decision.DecisionOutcome;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.decision.SnapshotRef;
import org.tradingarena.schema.topic.ArenaTopic;
import org.tradingarena.schema.topic.DeadLetter;

@QuarkusTest
@QuarkusTestResource(ArenaSurroundings.class)
class DecisionServiceComponentTest {

    private String servers;
    private DecisionTopics topics;
    private SnapshotRef snapshot;

    @BeforeEach
    void seal() throws Exception {
        servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        topics = new DecisionTopics(servers, ArenaTopic.DECISIONS.topicName());
        snapshot = topics.seal(SampleMarket.bitcoin());
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void shouldNotLetAHangingSeatDelayTheOthers() throws Exception {
        // given
        Duration timeout = Duration.ofSeconds(5);
        // when
        topics.ask(question(simulated("a-hanging", "simulated-hanging", timeout)));
        topics.ask(question(simulated("a-model", "simulated-trader", timeout)));
        topics.ask(question(simulated("a-fenced", "simulated-fenced", timeout)));
        topics.ask(question(SampleQuestion.rule("a-rule", "buy-and-hold")));
        List<DecisionAnswer> answers = topics.answers(4, "a-hanging", "a-model", "a-fenced", "a-rule");
        // then
        assertThat(answers.getLast().seatId().value()).isEqualTo("a-hanging");
        assertThat(code(answer(answers, "a-hanging"))).isEqualTo("REPLY_TIMEOUT");
        assertThat(answer(answers, "a-hanging").trail().timings().thinkingMillis())
                .isBetween(4500L, 7000L);
        assertThat(outcome(answer(answers, "a-model"))).isEqualTo(DecisionOutcome.VALID);
        assertThat(outcome(answer(answers, "a-fenced"))).isEqualTo(DecisionOutcome.REPAIRED);
        assertThat(outcome(answer(answers, "a-rule"))).isEqualTo(DecisionOutcome.VALID);
        assertThat(answer(answers, "a-model").trail().simulated()).isTrue();
        assertThat(answer(answers, "a-model").trail().userPrompt()).contains("BTC/USD, last close 811");
        assertThat(answer(answers, "a-model").trail().usage().inputTokens()).isGreaterThan(300);
        assertThat(answer(answers, "a-model").trail().attempts()).isEqualTo(1);
    }

    @Test
    void shouldScoreEveryKindOfFailureWithItsCode() throws Exception {
        // given
        Duration timeout = Duration.ofSeconds(5);
        // when
        topics.ask(question(simulated("b-broken", "simulated-broken", timeout)));
        topics.ask(question(simulated("b-cut", "simulated-cut", timeout)));
        topics.ask(question(simulated("b-mute", "simulated-mute", timeout)));
        topics.ask(question(simulated("b-locked", "simulated-locked", timeout)));
        topics.ask(question(simulated("b-stubborn", "simulated-stubborn", timeout)));
        topics.ask(question(simulated("b-real-name", "gpt-4o", timeout)));
        topics.ask(question(SampleQuestion.model("b-keyless", "openai", "gpt-4o", timeout)));
        topics.ask(question(SampleQuestion.rule("b-rule", "crystal-ball")));
        Map<String, String> codes = topics
                .answers(
                        8,
                        "b-broken",
                        "b-cut",
                        "b-mute",
                        "b-locked",
                        "b-stubborn",
                        "b-real-name",
                        "b-keyless",
                        "b-rule")
                .stream()
                .collect(Collectors.toMap(answer -> answer.seatId().value(), DecisionServiceComponentTest::code));
        // then
        assertThat(codes)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "b-broken", "REPLY_UNPARSEABLE",
                        "b-cut", "REPLY_TRUNCATED",
                        "b-mute", "REPLY_EMPTY",
                        "b-locked", "PROVIDER_KEY_INVALID",
                        "b-stubborn", "PROVIDER_RATE_LIMITED",
                        "b-real-name", "PROVIDER_REFUSED",
                        "b-keyless", "PROVIDER_KEY_MISSING",
                        "b-rule", "RULE_INVALID"));
    }

    @Test
    void shouldAskAgainAfterAsLongAsTheProviderWants() throws Exception {
        // when
        topics.ask(question(simulated("c-limited", "simulated-limited", Duration.ofSeconds(10))));
        topics.ask(question(simulated("c-failing", "simulated-failing", Duration.ofSeconds(10))));
        List<DecisionAnswer> answers = topics.answers(2, "c-limited", "c-failing");
        // then
        assertThat(outcome(answer(answers, "c-limited"))).isEqualTo(DecisionOutcome.VALID);
        assertThat(answer(answers, "c-limited").trail().attempts()).isEqualTo(2);
        assertThat(answer(answers, "c-limited").trail().timings().thinkingMillis())
                .isBetween(2000L, 5000L);
        assertThat(outcome(answer(answers, "c-failing"))).isEqualTo(DecisionOutcome.VALID);
        assertThat(answer(answers, "c-failing").trail().attempts()).isEqualTo(3);
    }

    @Test
    void shouldFailWhenTheSnapshotIsNotTheOnePromised() throws Exception {
        // given
        SnapshotRef altered =
                new SnapshotRef(snapshot.partition(), snapshot.offset(), snapshot.frame(), "f".repeat(64));
        SnapshotRef missing =
                new SnapshotRef(snapshot.partition(), snapshot.offset() + 1000, snapshot.frame(), snapshot.sha256());
        SnapshotRef otherFrame =
                new SnapshotRef(snapshot.partition(), snapshot.offset(), snapshot.frame() + 1, snapshot.sha256());
        // when
        topics.ask(question(SampleQuestion.rule("d-altered", "cash"), altered));
        topics.ask(question(SampleQuestion.rule("d-missing", "cash"), missing));
        topics.ask(question(SampleQuestion.rule("d-other", "cash"), otherFrame));
        Map<String, String> codes = topics.answers(3, "d-altered", "d-missing", "d-other").stream()
                .collect(Collectors.toMap(answer -> answer.seatId().value(), DecisionServiceComponentTest::code));
        // then
        assertThat(codes)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "d-altered", "SNAPSHOT_MISMATCH",
                        "d-missing", "SNAPSHOT_MISSING",
                        "d-other", "SNAPSHOT_MISMATCH"));
    }

    @Test
    void shouldAnswerARedeliveredQuestionAlike() throws Exception {
        // given
        DecisionRequested request = question(simulated("e-again", "simulated-trader", Duration.ofSeconds(5)));
        // when
        topics.ask(request);
        topics.ask(request);
        List<Envelope> envelopes = topics.envelopes(2, "e-again");
        // then
        assertThat(envelopes.get(0).id())
                .startsWith("c-1/decision/20/e-again/")
                .isEqualTo(envelopes.get(1).id());
        assertThat(envelopes.get(0).data()).isEqualTo(envelopes.get(1).data());
        assertThat(envelopes.get(0).time()).isEqualTo(SampleMarket.SEALED);
        assertThat(envelopes.get(0).correlationId()).isEqualTo("c-1/20");
    }

    @Test
    void shouldAnswerInTheTraceOfTheQuestion() throws Exception {
        // given
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        // when
        topics.ask(question(SampleQuestion.rule("i-traced", "cash")), "00-" + trace + "-00f067aa0ba902b7-01");
        AtomicReference<ConsumerRecord<String, byte[]>> found = new AtomicReference<>();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            topics.records().stream()
                    .filter(record -> new String(record.value(), StandardCharsets.UTF_8).contains("i-traced"))
                    .forEach(found::set);
            return found.get() != null;
        });
        // then
        ConsumerRecord<String, byte[]> answer = Objects.requireNonNull(found.get());
        assertThat(answer.key()).isEqualTo("c-1");
        assertThat(header(answer, "type")).isEqualTo("decision.made");
        assertThat(header(answer, "schemaVersion")).isEqualTo("1");
        assertThat(header(answer, "traceparent")).startsWith("00-" + trace + "-");
    }

    @Test
    void shouldSetAnUnreadableQuestionAsideAndGoOn() throws Exception {
        // given
        try (DecisionTopics deadLetters = new DecisionTopics(servers, DeadLetter.REQUESTS_DECISION.topicName())) {
            byte[] nonsense = "{nonsense".getBytes(StandardCharsets.UTF_8);
            // when
            topics.sendBytes(ArenaTopic.REQUESTS, "c-1:f-next", nonsense);
            topics.ask(question(SampleQuestion.rule("f-next", "cash")));
            // then
            assertThat(topics.answers(1, "f-next").getFirst().requestId()).isEqualTo("c-1/20/f-next");
            await().atMost(Duration.ofSeconds(20)).until(() -> deadLetters.values().stream()
                    .anyMatch(value -> new String(value, StandardCharsets.UTF_8).equals("{nonsense")));
            assertThat(given().get("/q/metrics").asString())
                    .containsPattern("arena_unreadable_events_total\\{.*EVENT_UNREADABLE.*} [1-9]");
        }
    }

    @Test
    void shouldHaveConnectionsLeftWhenManyCallsHang() throws Exception {
        // given
        Duration timeout = Duration.ofSeconds(4);
        SeatSpec seat = simulated("g-crowd", "simulated-once-hanging", timeout);
        topics.ask(question(seat));
        assertThat(code(topics.answers(1, "g-crowd").getFirst())).isEqualTo("REPLY_TIMEOUT");
        for (int round = 100; round < 170; round++) {
            topics.ask(SampleQuestion.of(seat, round, SampleQuestion.account(), snapshot));
        }
        // when
        topics.ask(SampleQuestion.repeated(question(seat)));
        List<DecisionAnswer> answers = topics.answers(71, "g-crowd");
        // then
        assertThat(answers.getFirst().round()).isEqualTo(20);
        assertThat(outcome(answers.getFirst())).isEqualTo(DecisionOutcome.VALID);
        assertThat(answers.subList(1, 71))
                .extracting(DecisionServiceComponentTest::code)
                .containsOnly("REPLY_TIMEOUT");
        assertThat(answers)
                .extracting(answer -> answer.trail().timings().totalMillis())
                .allMatch(total -> total < 8000);
        // then the provider is given a rest, and answers again
        topics.ask(question(simulated("g-after", "simulated-trader", Duration.ofSeconds(10))));
        assertThat(outcome(topics.answers(1, "g-after").getFirst())).isEqualTo(DecisionOutcome.VALID);
    }

    @Test
    void shouldAcknowledgeEveryAnsweredQuestion() throws Exception {
        // when
        topics.ask(question(SampleQuestion.rule("h-rule", "cash")));
        topics.answers(1, "h-rule");
        // then
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(lag(admin)).isZero());
        }
    }

    @Test
    void shouldSayWhichProvidersCanBeAsked() {
        given().get("/api/providers")
                .then()
                .statusCode(200)
                .body("id", hasItems("openai", "deepseek", "groq", "anthropic", "ollama", "simulator"))
                .body("find { it.id == 'openai' }.ready", is(false))
                .body("find { it.id == 'openai' }.reason", is("no key: set OPENAI_API_KEY"))
                .body("find { it.id == 'simulator' }.ready", is(true))
                .body("find { it.id == 'simulator' }.simulated", is(true));
    }

    @Test
    void shouldBeHealthyWithoutAnyKey() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/q/health").then().statusCode(200));
    }

    private DecisionRequested question(SeatSpec seat) {
        return question(seat, snapshot);
    }

    private static DecisionRequested question(SeatSpec seat, SnapshotRef place) {
        return SampleQuestion.of(seat, 20, SampleQuestion.account(), place);
    }

    private static SeatSpec simulated(String seat, String model, Duration timeout) {
        return SampleQuestion.model(seat, "simulator", model, timeout);
    }

    private static DecisionAnswer answer(List<DecisionAnswer> answers, String seat) {
        return answers.stream()
                .filter(answer -> answer.seatId().value().equals(seat))
                .findFirst()
                .orElseThrow();
    }

    private static String code(DecisionAnswer answer) {
        return answer instanceof DecisionFailed failed ? failed.code() : "none";
    }

    private static DecisionOutcome outcome(DecisionAnswer answer) {
        assertThat(answer).isInstanceOf(DecisionMade.class);
        return ((DecisionMade) answer).outcome();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static long lag(Admin admin) throws Exception {
        Map<TopicPartition, Long> done =
                admin
                        .listConsumerGroupOffsets("decision-service")
                        .partitionsToOffsetAndMetadata()
                        .get()
                        .entrySet()
                        .stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().offset()));
        long lag = done.isEmpty() ? 1 : 0;
        for (Map.Entry<TopicPartition, Long> each : done.entrySet()) {
            lag += admin.listOffsets(Map.of(each.getKey(), OffsetSpec.latest()))
                            .partitionResult(each.getKey())
                            .get()
                            .offset()
                    - each.getValue();
        }
        return lag;
    }
}
