package org.tradingarena.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tradingarena.marketdata.Competitions.decided;
import static org.tradingarena.marketdata.Competitions.in;
import static org.tradingarena.marketdata.Competitions.replay;
import static org.tradingarena.marketdata.Competitions.running;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.Symbol;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class MarketDataComponentTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @TestHTTPResource("/")
    URI service;

    private ArenaTopics topics;

    @BeforeEach
    void connect() {
        topics = new ArenaTopics(broker);
    }

    @AfterEach
    void disconnect() {
        topics.close();
    }

    @Test
    void shouldHoldTheFeedAtTheBoundaryUntilTheRoundIsDecided() {
        // given
        CompetitionChanged competition = running("lockstep", replay(1));

        // when
        topics.publish(0, competition);
        List<MarketFrame> held = topics.awaitFrames("lockstep", frames -> frames.size() >= 3);

        // then
        await().until(() -> get("/api/sessions").contains("\"phase\":\"WAITING\""));
        assertThat(held).hasSize(3);
        assertThat(Canonical.sha256(held.getLast().boundary().snapshot()))
                .isEqualTo(held.getLast().boundary().snapshotSha256());
        assertThat(topics.headers("lockstep")).contains("type", "schemaVersion", "traceparent");

        // when
        CompetitionChanged next = decided(competition, 1, 3);
        topics.publish(0, next);
        List<MarketFrame> all = topics.awaitFrames("lockstep", frames -> frames.size() >= 6);

        // then
        assertThat(all).extracting(MarketFrame::frame).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        topics.publish(0, in(next, CompetitionStatus.FINISHED));
        await().until(() -> !get("/api/sessions").contains("lockstep"));
    }

    @Test
    void shouldWriteTheSameFramesAgainWhenPartitionsMoveAway() {
        // given
        List<CompetitionChanged> states = new ArrayList<>();
        for (int partition = 0; partition < ArenaTopics.PARTITIONS; partition++) {
            CompetitionChanged state = running("moving-" + partition, replay(2));
            states.add(state);
            topics.publish(partition, state);
            topics.awaitFrames(state.name(), frames -> frames.size() == 3);
        }

        // when
        try (KafkaConsumer<String, byte[]> replica = topics.silentReplica()) {
            await().pollInSameThread().until(() -> {
                replica.poll(Duration.ofMillis(50));
                return replica.assignment().size() == ArenaTopics.PARTITIONS / 2;
            });
        }

        topics.awaitFrames(
                states.getFirst().name(),
                any -> states.stream()
                                .filter(state -> topics.frames(state.name()).size() == 6)
                                .count()
                        == ArenaTopics.PARTITIONS / 2);

        // then
        Set<String> moved = new HashSet<>();
        for (int partition = 0; partition < states.size(); partition++) {
            CompetitionChanged last = decided(states.get(partition), 2, 3);
            topics.publish(partition, last);
            List<MarketFrame> frames =
                    topics.awaitFrames(last.name(), read -> read.stream().anyMatch(frame -> frame.frame() == 8));
            for (long number = 0; number < 9; number++) {
                long wanted = number;
                List<String> copies = frames.stream()
                        .filter(frame -> frame.frame() == wanted)
                        .map(Canonical::sha256)
                        .toList();
                assertThat(copies).isNotEmpty();
                assertThat(Set.copyOf(copies)).as("copies of frame %d", number).hasSize(1);
                if (copies.size() > 1) {
                    moved.add(last.name());
                }
            }
            topics.publish(partition, in(last, CompetitionStatus.FINISHED));
        }
        assertThat(moved).as("competitions told by two owners").hasSize(ArenaTopics.PARTITIONS / 2);
    }

    @Test
    void shouldDeadLetterWhatItCannotReadAndGoOn() throws Exception {
        // given
        CompetitionChanged competition = running("behind-poison", replay(1));

        // when
        topics.publishUnreadable(1, "{ not an event".getBytes(StandardCharsets.UTF_8));
        topics.publish(1, competition);

        // then
        assertThat(topics.awaitFrames("behind-poison", frames -> frames.size() == 3))
                .hasSize(3);
        assertThat(topics.awaitDeadLetter()).asString().isEqualTo("{ not an event");
        assertThat(get("/q/metrics")).contains("arena_unreadable_events_total{code=\"EVENT_UNREADABLE\"");
        topics.publish(1, in(competition, CompetitionStatus.STOPPED));
    }

    @Test
    void shouldTellWhyASessionIsRefused() {
        // given
        var elsewhere = Competitions.withDataset(replay(1).market(), "bitstamp-2099");

        // when
        CompetitionChanged lost = running("lost", Competitions.spec(elsewhere, 1));
        topics.publish(2, lost);

        // then
        await().until(() -> get("/api/sessions").contains("DATASET_UNKNOWN"));
        assertThat(get("/api/sessions")).contains("\"competitionId\":\"lost\"").contains("\"phase\":\"REFUSED\"");
        topics.publish(2, in(lost, CompetitionStatus.STOPPED));
    }

    @Test
    void shouldTellItsDataSetsAndThatItIsReady() {
        assertThat(get("/api/datasets"))
                .contains("\"name\":\"bitstamp-2013\"")
                .contains("\"label\":\"Bitstamp BTC/USD, November 2013 (real trades)\"")
                .contains("\"from\":\"2013-11-25T00:00:00Z\"")
                .contains("\"step\":\"PT1M\"")
                .contains("\"simulated\":true");
        await().untilAsserted(() -> assertThat(get("/q/health/ready"))
                .contains("\"name\": \"kafka topics\"")
                .contains("market.feed.v1")
                .contains("\"name\": \"competitions read\"")
                .doesNotContain("DOWN"));
    }

    @Test
    void shouldGiveOneBoundaryForEachDecidedRound() {
        // given
        int rounds = 40;
        CompetitionChanged state = running(
                "stepwise",
                Competitions.synthetic(rounds, new Symbol("BTC/USD"), new Symbol("ETH/USD"), new Symbol("SOL/USD")));
        topics.publish(3, state);
        List<MarketFrame> frames = topics.awaitFrames("stepwise", held -> held.size() >= 3);

        // when
        for (int round = 1; round <= rounds; round++) {
            long expected = 3L * (round + 1);
            state = decided(state, round, round * 3L);
            topics.publish(3, state);
            frames = topics.awaitFrames("stepwise", held -> held.size() >= expected);
        }

        // then
        assertThat(frames)
                .extracting(MarketFrame::frame)
                .containsExactlyElementsOf(
                        LongStream.range(0, 3L * (rounds + 1)).boxed().toList());
        topics.publish(3, in(state, CompetitionStatus.FINISHED));
    }

    private String get(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(service.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
