package org.tradingarena.marketdata.application.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tradingarena.marketdata.Competitions.at;
import static org.tradingarena.marketdata.Competitions.decided;
import static org.tradingarena.marketdata.Competitions.in;
import static org.tradingarena.marketdata.Competitions.replay;
import static org.tradingarena.marketdata.Competitions.running;
import static org.tradingarena.schema.event.competition.CompetitionStatus.FINISHED;
import static org.tradingarena.schema.event.competition.CompetitionStatus.PAUSED;
import static org.tradingarena.schema.event.competition.CompetitionStatus.RUNNING;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.dataset.Datasets;
import org.tradingarena.engine.dataset.bitstamp.BitstampWeek;
import org.tradingarena.engine.dataset.synthetic.SyntheticMarket;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.marketdata.Competitions;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.market.MarketFrame;

class FeedSessionsTest {

    private static final Datasets DATASETS = new Datasets(ArenaConfig.defaults()::datasets, FeedSessionsTest::source);
    private static final int PARTITION = 3;

    private final InMemoryFrameLog log = new InMemoryFrameLog();
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final FeedSessions sessions = sessions(log, registry);
    private long offset;

    @AfterEach
    void close() {
        sessions.close();
    }

    @Test
    void shouldHoldTheFeedAtEveryBoundaryUntilTheRoundIsDecided() {
        // given
        sessions.assigned(Map.of(PARTITION, 0L));
        CompetitionChanged competition = running("held", replay(2));

        // when / then
        read(competition);
        awaitFrames("held", 3);
        awaitPhase("held", FeedPhase.WAITING);
        assertThat(view("held").awaitedRound()).isEqualTo(1);

        competition = decided(competition, 1, 3);
        read(competition);
        awaitFrames("held", 6);
        awaitPhase("held", FeedPhase.WAITING);

        read(decided(competition, 2, 6));
        awaitFrames("held", 9);
        awaitPhase("held", FeedPhase.ENDED);
        assertThat(Objects.requireNonNull(log.frames("held").getLast().boundary())
                        .opensRound())
                .isFalse();
    }

    @Test
    void shouldWriteTheSameBytesWhenAnotherReplicaTakesOverAtAnyFrame() {
        // given
        sessions.assigned(Map.of(PARTITION, 0L));
        read(decided(running("whole", replay(3)), 3, 0));
        awaitPhase("whole", FeedPhase.ENDED);
        List<MarketFrame> whole = log.frames("whole");
        assertThat(whole).hasSize(12);

        for (int from : List.of(1, 2, 3, 7, 11)) {
            // when
            InMemoryFrameLog otherLog = new InMemoryFrameLog();
            FeedSessions other = sessions(otherLog, new SimpleMeterRegistry());
            other.assigned(Map.of(PARTITION, 0L));
            other.read(PARTITION, 0, decided(running("whole", replay(3)), 3, from));
            await().until(() -> otherLog.frames("whole").size() == 12 - from);
            other.close();

            // then
            assertThat(otherLog.frames("whole").stream().map(Canonical::sha256))
                    .containsExactlyElementsOf(whole.subList(from, 12).stream()
                            .map(Canonical::sha256)
                            .toList());
        }
    }

    @Test
    void shouldStandStillWhilePausedAndGoOnAfterwards() {
        // given
        sessions.assigned(Map.of(PARTITION, 0L));
        CompetitionChanged paused = in(running("paused", replay(1)), PAUSED);

        // when / then
        read(paused);
        awaitPhase("paused", FeedPhase.PAUSED);
        assertThat(log.frames("paused")).isEmpty();
        read(in(paused, RUNNING));
        awaitFrames("paused", 3);
    }

    @Test
    void shouldFollowTheSpeedAndItsChange() {
        // given
        sessions.assigned(Map.of(PARTITION, 0L));
        CompetitionChanged slow = at(running("slow", replay(1)), new BigDecimal("0.001"));

        // when / then
        read(slow);
        awaitFrames("slow", 1);
        read(at(slow, null));
        awaitFrames("slow", 3);
    }

    @Test
    void shouldIgnoreAnOlderState() {
        // given
        sessions.assigned(Map.of(PARTITION, 0L));
        CompetitionChanged first = running("stale", replay(2));
        CompetitionChanged second = in(first, PAUSED);

        // when
        read(second);
        read(first);

        // then
        awaitPhase("stale", FeedPhase.PAUSED);
        assertThat(log.frames("stale")).isEmpty();
    }

    @Test
    void shouldOpenOnlyWhatStillRunsAtTheEndOfThePartition() {
        // given
        CompetitionChanged over = running("over", replay(1));
        CompetitionChanged current = running("current", replay(1));
        sessions.assigned(Map.of(PARTITION, 3L));

        // when
        read(over);
        read(current);
        assertThat(sessions.views()).isEmpty();
        read(in(over, FINISHED));

        // then
        awaitFrames("current", 3);
        assertThat(sessions.views())
                .extracting(view -> view.competitionId().value())
                .containsExactly("current");
        assertThat(log.frames("over")).isEmpty();
    }

    @Test
    void shouldTellWhyASessionCannotBeOpenedAndDisturbNothingElse() {
        // given
        sessions.assigned(Map.of(PARTITION, 0L));
        var market = replay(1).market();

        // when
        read(running("lost", Competitions.spec(Competitions.withDataset(market, "bitstamp-2099"), 1)));
        read(running("good", replay(1)));

        // then
        awaitFrames("good", 3);
        awaitPhase("lost", FeedPhase.REFUSED);
        assertThat(view("lost").code()).isEqualTo("DATASET_UNKNOWN");
        assertThat(view("lost").message())
                .isEqualTo(
                        "market.dataset: 'bitstamp-2099' is neither configured nor in the folder of data sets; allowed: [bitstamp-2013, synthetic, synthetic-perpetual, binance-spot, binance-perpetual]");
        assertThat(registry.counter("arena.feed.sessions.refused", "code", "DATASET_UNKNOWN")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldRefuseASpecificationThatContradictsItself() {
        // given
        sessions.assigned(Map.of(PARTITION, 0L));

        // when
        read(running("odd", Competitions.withInterval(replay(1), Duration.ofSeconds(90))));

        // then
        awaitPhase("odd", FeedPhase.REFUSED);
        assertThat(view("odd").message()).isEqualTo("decision interval PT1M30S is not a multiple of the step PT1M");
    }

    @Test
    void shouldWriteAgainFromTheFrameThatTheLogRefused() {
        // given
        sessions.assigned(Map.of(PARTITION, 0L));
        log.refuseOnce(1);

        // when
        read(running("retried", replay(1)));

        // then
        awaitFrames("retried", 4);
        assertThat(log.numbers("retried")).containsExactly(0L, 2L, 1L, 2L);
    }

    @Test
    void shouldCloseSessionsOfARevokedPartitionAndIgnoreItsLateRecords() {
        // given
        sessions.assigned(Map.of(PARTITION, 0L));
        CompetitionChanged competition = running("moved", replay(2));
        read(competition);
        awaitFrames("moved", 3);

        // when
        sessions.revoked(List.of(PARTITION));
        read(decided(competition, 1, 3));

        // then
        assertThat(sessions.views()).isEmpty();
        assertThat(log.numbers("moved"))
                .containsExactlyElementsOf(LongStream.range(0, 3).boxed().toList());
    }

    private static FeedSessions sessions(FrameLog log, MeterRegistry registry) {
        FeedMetrics metrics = new FeedMetrics(registry);
        return new FeedSessions(new RecordedFrames(DATASETS, metrics), log, metrics);
    }

    private void read(CompetitionChanged change) {
        sessions.read(PARTITION, offset++, change);
    }

    private void awaitFrames(String competition, int count) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> log.frames(competition).size() == count);
    }

    private void awaitPhase(String competition, FeedPhase phase) {
        await().atMost(Duration.ofSeconds(10)).until(() -> view(competition).phase() == phase);
    }

    private SessionView view(String competition) {
        return sessions.views().stream()
                .filter(view -> view.competitionId().value().equals(competition))
                .findFirst()
                .orElseThrow();
    }

    private static CandleSource source(DatasetProfile profile, long seed) {
        return profile.simulated()
                ? new SyntheticMarket(profile.name(), seed, profile.from(), profile.to())
                : new BitstampWeek(profile.name(), profile.label(), profile.from(), profile.to(), profile.step());
    }
}
