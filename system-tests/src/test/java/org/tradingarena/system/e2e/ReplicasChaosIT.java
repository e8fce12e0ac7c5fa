package org.tradingarena.system.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.system.arena.TestArena.anArena;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tradingarena.cli.stack.Part;
import org.tradingarena.cli.stack.StackSettings;
import org.tradingarena.schema.topic.ArenaTopic;
import org.tradingarena.system.arena.PlayedCompetition;
import org.tradingarena.system.arena.TestArena;

/** Two replicas of every service share the work and keep the same books as one. */
class ReplicasChaosIT {

    private static final int ROUNDS = 150;
    private static final int HALF_OF_THE_PARTITIONS = ArenaTopic.PARTITIONS / 2;

    private static TestArena arena;
    private static String hashOfOneReplica;

    @BeforeAll
    static void start() {
        try (TestArena single = anArena()) {
            hashOfOneReplica =
                    single.competition().rounds(ROUNDS).seed(7).play().rootHash();
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

    @Test
    void shouldKeepTheSameBooksWithTwoReplicasAndWhenOneLeaves() {
        // given
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
