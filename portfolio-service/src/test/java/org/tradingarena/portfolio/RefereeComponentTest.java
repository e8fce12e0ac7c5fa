package org.tradingarena.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tradingarena.schema.event.decision.IntentAction.ENTER_LONG;
import static org.tradingarena.schema.event.decision.IntentAction.HOLD;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.topic.ArenaTopic;
import org.tradingarena.schema.topic.DeadLetter;

/** Whole competitions of three rounds, two seats and one symbol, fed by hand. */
@NullUnmarked // fields are injected
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class RefereeComponentTest {

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    CuttableProxy proxy;
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
    void shouldPlayACompetitionToItsEnd() {
        // given
        Match match = match("play");

        // when
        match.playAll();

        // then
        JsonNode result = Referee.get("play", "/result");
        assertThat(result.path("status").asText()).isEqualTo("FINISHED");
        assertThat(result.path("rounds")).hasSize(3);
        assertThat(result.path("rounds").get(2).path("hash").asText())
                .isEqualTo(result.path("rootHash").asText())
                .hasSize(64);
        // bought in round 1 at the open of frame 3: 103 × 1.001 → 103.11 (tick 0.01, against the seat);
        // floor(50 ÷ (103.11 × 1.001), 0.00001) = 0.48443; fee 0.1 %
        JsonNode fills = Referee.get("play", "/fills").path("fills");
        assertThat(fills).hasSize(2);
        assertThat(fills.get(0).path("price").asText()).isEqualTo("103.11");
        assertThat(fills.get(0).path("quantity").asText()).isEqualTo("0.48443");
        assertThat(fills.get(0).path("fee").asText()).isEqualTo("0.0499495773");
        assertThat(fills.get(0).path("cashAfter").asText()).isEqualTo("50.0004731227");
        // sold in round 3 at the open of frame 9: 109 × 0.999 → 108.89
        assertThat(fills.get(1).path("price").asText()).isEqualTo("108.89");
        assertThat(fills.get(1).path("positionAfter").asText()).isEqualTo("0");
        assertThat(fills.get(1).path("cashAfter").asText()).isEqualTo(cashAfterSale());
        assertThat(result.path("standings").get(0).path("seatId").asText()).isEqualTo(Match.HOLDER);
        assertThat(result.path("standings").get(0).path("trades").asInt()).isEqualTo(1);
        assertThat(result.path("standings").get(1).path("equity").asText()).isEqualTo("100");
        assertThat(result.path("standings").get(1).path("failures").asInt()).isEqualTo(1);
        assertPostingsBalance("play");
        assertThat(Referee.get("play", "/equity?seat=" + Match.HOLDER).path("equity"))
                .hasSize(4);
        assertThat(Referee.get("play", "/positions").path("positions")).isEmpty();
        assertThat(Referee.get("play", "/admissions").path("admissions")).hasSize(1 + 6);
    }

    private static String cashAfterSale() {
        BigDecimal proceeds = new BigDecimal("0.48443").multiply(new BigDecimal("108.89"));
        BigDecimal cash = new BigDecimal("50.0004731227").add(proceeds.multiply(new BigDecimal("0.999")));
        return cash.stripTrailingZeros().toPlainString();
    }

    @Test
    void shouldTellEverythingOnceAndInOrder() {
        // given
        Match match = match("tell");

        // when
        match.playAll();

        // then
        long sequence = Referee.get("tell", "").path("sequence").asLong();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            List<Envelope> told = topics.eventsOf(ArenaTopic.LEDGER, "tell");
            assertThat(told.stream().map(Envelope::sequence))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, sequence).boxed().toList());
            assertThat(told.getFirst().type()).isEqualTo("competition.started");
            assertThat(told.getLast().type()).isEqualTo("competition.finished");
        });
        List<Envelope> requests = topics.eventsOf(ArenaTopic.REQUESTS, "tell");
        assertThat(requests).hasSize(6);
        assertThat(((DecisionRequested) requests.getFirst().data()).snapshot().frame())
                .isEqualTo(2);
        assertThat(((DecisionRequested) requests.getFirst().data()).answerWithin())
                .isNull();
        CompetitionChanged last = (CompetitionChanged)
                topics.eventsOf(ArenaTopic.COMPETITIONS, "tell").getLast().data();
        assertThat(last.status()).isEqualTo(CompetitionStatus.FINISHED);
        assertThat(last.nextFrame()).isEqualTo(12);
        assertThat(Referee.get("tell", "/events?after=" + (sequence - 1))
                        .path("events")
                        .get(0)
                        .path("type")
                        .asText())
                .isEqualTo("competition.finished");
        assertThat(Referee.get("tell", "/view").path("sequence").asLong()).isEqualTo(sequence);
    }

    @Test
    void shouldKeepTheSameBooksWhenInputIsRepeatedAndPoisoned() {
        // given
        Match calm = match("calm");
        calm.playAll();
        Match match = match("rough");
        int letters = topics.all(DeadLetter.FEED_PORTFOLIO.topicName()).size();

        // when: junk under the competition's key, a stranger's event, frames and answers again and again
        topics.raw(ArenaTopic.FEED, "rough", "not json".getBytes(StandardCharsets.UTF_8));
        topics.raw(ArenaTopic.DECISIONS, "rough", "{}".getBytes(StandardCharsets.UTF_8));
        match.frames(0, 2);
        match.frames(0, 2);
        topics.answer("ghost", match.answers().made(9, Match.HOLDER, ENTER_LONG, "1", "0"));
        match.answerRound(1);
        match.answerRound(1);
        topics.answer("copy", match.answers().made(1, Match.HOLDER, ENTER_LONG, "1", "0.5"));
        topics.answer("copy", match.answers().made(1, Match.HOLDER, ENTER_LONG, "1", "0.5"));
        Referee.awaitDecided("rough", 1);
        match.frames(1, 5);
        match.answerRound(2);
        Referee.awaitDecided("rough", 2);
        match.frames(0, 8);
        match.answerRound(3);
        Referee.awaitDecided("rough", 3);
        match.frames(9, 11);

        // then
        Referee.awaitStatus("rough", "FINISHED");
        assertThat(Referee.get("rough", "/result").path("rootHash"))
                .isEqualTo(Referee.get("calm", "/result").path("rootHash"));
        assertThat(Referee.get("rough", "/fills").path("fills")).hasSize(2);
        assertThat(number("SELECT sum(cost_usd) FROM decision_copy WHERE competition = 'rough'"))
                .isEqualByComparingTo("0.5");
        List<ConsumerRecord<String, byte[]>> feedLetters = topics.all(DeadLetter.FEED_PORTFOLIO.topicName());
        assertThat(feedLetters).hasSize(letters + 1);
        assertThat(header(feedLetters.getLast(), "dead-letter-code")).isEqualTo("EVENT_UNREADABLE");
        assertThat(topics.all(DeadLetter.DECISIONS_PORTFOLIO.topicName()).stream()
                        .filter(letter -> letter.key().equals("rough"))
                        .map(letter -> header(letter, "dead-letter-code")))
                .containsExactlyInAnyOrder("EVENT_UNREADABLE", "ROUND_UNKNOWN");
    }

    @Test
    void shouldReadTheFeedAgainWhenTheBooksAreBehind() {
        // given
        Match match = match("behind");
        match.frames(0, 2);
        match.hold(1);
        match.frames(3, 3);
        Referee.awaitNextFrame("behind", 4);
        execute("CREATE TABLE kept AS SELECT id, last_frame, version, feed_partition, feed_offset, fold"
                + " FROM competition WHERE id = 'behind'");
        match.frames(4, 4);
        Referee.awaitNextFrame("behind", 5);

        // when: the row falls back behind frame 4, as if an older copy of it had been restored
        execute("UPDATE competition c SET last_frame = k.last_frame, version = c.version + 1,"
                + " feed_offset = k.feed_offset, fold = k.fold FROM kept k WHERE c.id = k.id");
        match.frames(5, 5);

        // then
        Referee.awaitNextFrame("behind", 6);
        assertThat(Referee.get("behind", "").path("status").asText()).isEqualTo("RUNNING");
        assertThat(topics.eventsOf(ArenaTopic.LEDGER, "behind").stream().map(Envelope::type))
                .doesNotContain("competition.stopped");
    }

    @Test
    void shouldStopOnlyTheCompetitionWhoseFrameIsNotInTheLog() {
        // given
        Match broken = match("broken");
        Match whole = match("whole");
        broken.frames(0, 0);

        // when
        broken.frames(2, 2);
        whole.playAll();

        // then
        Referee.awaitStatus("broken", "STOPPED");
        assertThat(Referee.get("broken", "").path("reason").asText())
                .isEqualTo("SEQUENCE_GAP: frame 1 is not in the feed, frame 2 is");
        assertThat(Referee.get("whole", "").path("status").asText()).isEqualTo("FINISHED");
    }

    @Test
    void shouldWaitForTheDatabaseWithoutAcknowledging() throws InterruptedException {
        // given
        Match match = match("outage");
        match.frames(0, 1);
        Referee.awaitNextFrame("outage", 2);

        // when
        proxy.cut();
        match.frames(2, 2);
        match.answerRound(1);
        assertThat(Referee.post("/api/competitions/outage/pause", "").statusCode())
                .isIn(500, 503);
        proxy.mend();

        // then
        Referee.awaitDecided("outage", 1);
        match.continueFrom(1);
        assertThat(Referee.get("outage", "/fills").path("fills")).hasSize(2);
        assertThat(Referee.get("outage", "/result").path("rootHash").asText()).hasSize(64);
    }

    @Test
    void shouldLoseNothingWhenPartitionsChangeHands() {
        // given
        Match match = match("rebalance");
        match.frames(0, 1);
        Referee.awaitNextFrame("rebalance", 2);

        // when: a member joins, takes its share, acknowledges nothing and leaves again
        try (KafkaConsumer<String, byte[]> rival = topics.rival("portfolio-service")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                rival.poll(Duration.ofMillis(100));
                return rival.assignment().size() == ArenaTopic.PARTITIONS;
            });
            match.frames(2, 2);
            match.answerRound(1);
            rival.poll(Duration.ofMillis(500));
        }

        // then
        Referee.awaitDecided("rebalance", 1);
        match.continueFrom(1);
        assertThat(Referee.get("rebalance", "/fills").path("fills")).hasSize(2);
    }

    @Test
    void shouldAskAgainWhenAnAnswerIsOverdue() {
        // given
        Match match = match("overdue");
        match.frames(0, 2);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(topics.eventsOf(ArenaTopic.REQUESTS, "overdue"))
                        .hasSize(2));
        topics.answer("one", match.answers().made(1, Match.RIVAL, HOLD, "0", "0"));
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        Referee.get("overdue", "/decisions").path("decisions"))
                .hasSize(1));

        // when
        execute("UPDATE request SET published_at = published_at - interval '10 minutes' WHERE competition = 'overdue'");

        // then
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(topics.eventsOf(ArenaTopic.REQUESTS, "overdue").stream()
                                .map(request -> ((DecisionRequested) request.data())
                                        .seat()
                                        .seatId()
                                        .value()))
                        .containsExactlyInAnyOrder(Match.HOLDER, Match.RIVAL, Match.HOLDER));
    }

    @Test
    void shouldHoldTheRoundWhilePaused() {
        // given
        Match match = match("paused");
        match.frames(0, 1);
        Referee.awaitNextFrame("paused", 2);

        // when
        Referee.post("/api/competitions/paused/pause", "");
        match.frames(2, 2);
        Referee.awaitNextFrame("paused", 3);
        JsonNode rounds = Referee.get("paused", "/rounds").path("rounds");
        Referee.post("/api/competitions/paused/resume", "");

        // then
        assertThat(rounds).isEmpty();
        assertThat(Referee.get("paused", "/rounds").path("rounds")).hasSize(1);
        assertThat(IntStream.range(0, 3).mapToObj(i -> Referee.get("paused", "/admissions")
                        .path("admissions")
                        .get(i)
                        .path("body")
                        .path("command")
                        .asText()))
                .containsExactly("START", "PAUSE", "RESUME");
    }

    private Match match(String id) {
        return new Match(id, Referee.create(id, 3), topics);
    }

    private void assertPostingsBalance(String id) {
        Map<String, BigDecimal> sums = new HashMap<>();
        JsonNode postings = Referee.get(id, "/postings").path("postings");
        postings.forEach(posting -> sums.merge(
                posting.path("reference").asText(),
                new BigDecimal(posting.path("amount").asText()),
                BigDecimal::add));
        assertThat(sums).hasSize(4);
        assertThat(sums.values()).allMatch(sum -> sum.signum() == 0);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private BigDecimal number(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBigDecimal(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
