package org.tradingarena.system.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tradingarena.system.arena.TestArena.anArena;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradingarena.cli.stack.Part;
import org.tradingarena.cli.stack.StackSettings;
import org.tradingarena.schema.topic.ArenaTopic;
import org.tradingarena.system.arena.Books;
import org.tradingarena.system.arena.Moment;
import org.tradingarena.system.arena.PlayedCompetition;
import org.tradingarena.system.arena.TestArena;
import org.tradingarena.system.arena.Witness;

/**
 * Two replicas of every service share the work and keep the same books as one, also while they come, go, die or hang. The
 * order only spares restarts: every story brings its replicas itself.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicasChaosIT {

    private static final int ROUNDS = 150;
    private static final int HALF_OF_THE_PARTITIONS = ArenaTopic.PARTITIONS / 2;

    private static final int FEW_ROUNDS = 60;
    private static final int MOMENT = 10;
    private static final boolean LONG = Boolean.getBoolean("chaos.long");
    private static final String FRAME_EVERY_50_MS = "1200x";
    private static final List<Part> SHARED = List.of(Part.PORTFOLIO, Part.DECISION, Part.MARKET_DATA);

    private static TestArena arena;
    private static String hashOfOneReplica;
    private static Books fewRoundsOfOneReplica;

    @BeforeAll
    static void start() {
        try (TestArena single = anArena()) {
            hashOfOneReplica =
                    single.competition().rounds(ROUNDS).seed(7).play().rootHash();
            fewRoundsOfOneReplica =
                    single.competition().rounds(FEW_ROUNDS).seed(7).play().books();
        }
        arena = anArena(ReplicasChaosIT::doubled);
    }

    private static StackSettings doubled(StackSettings settings) {
        StackSettings all = settings.withoutRestarts();
        for (Part service : Part.services()) {
            all = all.withReplicas(service, 2);
        }
        return all;
    }

    @AfterAll
    static void stop() {
        arena.close();
    }

    @Order(1)
    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"MARKET_DATA", "DECISION", "PORTFOLIO"})
    void shouldKeepTheSameBooksWhenAReplicaHangsAndGoesOnAfterAnotherTookOver(Part service) {
        assumeTrue(
                service == Part.MARKET_DATA || LONG,
                "a hanging portfolio- or decision-service is part of the long run: -Dchaos.long=true");

        // given
        SHARED.forEach(ReplicasChaosIT::bringBoth);
        PlayedCompetition competition = arena.competition()
                .rounds(FEW_ROUNDS)
                .seed(7)
                .speed(FRAME_EVERY_50_MS)
                .create();
        TopicPartition work = workOf(service, competition);
        int zombie = arena.groups().ownerOf(service, work).orElseThrow();

        // when
        try (Witness witness = competition.witness()) {
            competition.start();
            witness.await(Moment.at(MOMENT, tellTale(service), 1));
            arena.freeze(service, zombie);
            await("the other replica takes over")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> arena.groups().ownerOf(service, work).equals(Optional.of(1 - zombie)));
            if (service != Part.PORTFOLIO) {
                witness.await(Moment.at(MOMENT + 5, ArenaTopic.FEED, 1));
            }
            witness.hearAll();
            int before = witness.repeatedFrames().size();
            arena.thaw(service, zombie);
            competition.awaitFinished();
            witness.hearAll();
            List<Long> old = witness.repeatedFrames()
                    .subList(before, witness.repeatedFrames().size());
            // Whether it writes before it learns that it lost its work is up to the moment. RepeatedDeliveryChaosIT
            // sends old frames for certain.
            System.out.println("[chaos] old frames after " + service + " went on: " + old);
        }

        // then
        assertThat(competition.books()).isEqualTo(fewRoundsOfOneReplica);
        competition.expectSound();
    }

    /** On whose records a hanging replica hurts most: a feed between two frames, a seat that thinks, a relay that tells. */
    private static ArenaTopic tellTale(Part service) {
        return switch (service) {
            case MARKET_DATA -> ArenaTopic.FEED;
            case DECISION -> ArenaTopic.REQUESTS;
            default -> ArenaTopic.LEDGER;
        };
    }

    private static TopicPartition workOf(Part service, PlayedCompetition competition) {
        return switch (service) {
            case MARKET_DATA -> new TopicPartition(ArenaTopic.COMPETITIONS.topicName(), partition(competition.id()));
            case DECISION ->
                new TopicPartition(ArenaTopic.REQUESTS.topicName(), partition(competition.id() + ":ema-cross"));
            default -> new TopicPartition(ArenaTopic.FEED.topicName(), partition(competition.id()));
        };
    }

    private static void bringBoth(Part service) {
        if (arena.stack().pid(service, 1) < 0) {
            arena.secondReplicaJoins(service);
        }
        arena.groups().awaitReplicas(service, 2);
    }

    @Order(3)
    @Test
    void shouldKeepTheSameBooksWhenReplicasJoinAndLeaveInMidRound() {
        // given
        SHARED.forEach(arena::secondReplicaLeaves);
        SHARED.forEach(service -> arena.groups().awaitReplicas(service, 1));
        PlayedCompetition competition = arena.competition()
                .rounds(ROUNDS)
                .seed(7)
                .speed(FRAME_EVERY_50_MS)
                .create();

        // when
        try (Witness witness = competition.witness()) {
            competition.start();
            witness.await(Moment.at(3, ArenaTopic.REQUESTS, 1));
            SHARED.parallelStream().forEach(arena::secondReplicaJoins);
            SHARED.forEach(service -> arena.groups().awaitReplicas(service, 2));
            int joined = competition.summary().round();
            witness.await(Moment.at(joined + 3, ArenaTopic.REQUESTS, 1));
            arena.secondReplicaLeaves(Part.PORTFOLIO);
            witness.await(Moment.at(joined + 5, ArenaTopic.DECISIONS, 1));
            arena.secondReplicaLeaves(Part.DECISION);
            int left = competition.summary().round();
            System.out.println("[chaos] joined by round " + joined + ", gone by round " + left + " of " + ROUNDS);
            assertThat(left).isLessThan(ROUNDS);
        }
        competition.awaitFinished();

        // then
        assertThat(competition.rootHash()).isEqualTo(hashOfOneReplica);
        competition.expectSound();
    }

    @Order(2)
    @Test
    void shouldKeepTheSameBooksWithTwoReplicasAndWhenOneLeaves() {
        // given
        SHARED.forEach(ReplicasChaosIT::bringBoth);
        List<PlayedCompetition> two = onDifferentReplicas();

        // when
        two.forEach(PlayedCompetition::start);
        two.forEach(PlayedCompetition::awaitFinished);

        // then
        assertThat(two).extracting(PlayedCompetition::rootHash).containsOnly(hashOfOneReplica);

        // given
        List<PlayedCompetition> next = onDifferentReplicas();
        next.forEach(PlayedCompetition::start);
        next.forEach(competition -> competition.awaitRound(20));

        // when
        arena.secondReplicaLeaves(Part.PORTFOLIO);
        arena.secondReplicaDies(Part.MARKET_DATA);
        arena.secondReplicaDies(Part.DECISION);
        arena.secondReplicaLeaves(Part.GATEWAY);
        next.forEach(PlayedCompetition::awaitFinished);

        // then
        assertThat(next).extracting(PlayedCompetition::rootHash).containsOnly(hashOfOneReplica);
    }

    /** Two competitions whose partitions lie in different halves, which the range assignor gives to different replicas. */
    private static List<PlayedCompetition> onDifferentReplicas() {
        List<PlayedCompetition> chosen = new ArrayList<>();
        Set<Boolean> halves = new HashSet<>();
        while (chosen.size() < 2) {
            PlayedCompetition candidate =
                    arena.competition().rounds(ROUNDS).seed(7).create();
            if (halves.add(partition(candidate.id()) < HALF_OF_THE_PARTITIONS)) {
                chosen.add(candidate);
            }
        }
        return chosen;
    }

    private static int partition(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % ArenaTopic.PARTITIONS;
    }
}
