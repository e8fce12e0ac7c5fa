package org.tradingarena.system.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.system.arena.TestArena.anArena;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradingarena.cli.stack.Part;
import org.tradingarena.system.arena.PlayedCompetition;
import org.tradingarena.system.arena.TestArena;

/** {@code kill -9} in the middle of a competition changes nothing in its books. */
class KilledServicesChaosIT {

    private static final int ROUNDS = 150;
    private static final long SEED = Long.getLong("chaos.seed", System.nanoTime());
    private static final Random RANDOM = new Random(SEED);

    private static TestArena arena;
    private static PlayedCompetition undisturbed;

    @BeforeAll
    static void playUndisturbed() {
        System.out.println("[chaos] repeat with -Dchaos.seed=" + SEED);
        arena = anArena();
        undisturbed = arena.competition().rounds(ROUNDS).seed(7).play();
    }

    @AfterAll
    static void stop() {
        arena.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"MARKET_DATA", "DECISION", "PORTFOLIO", "GATEWAY"})
    void shouldEndWithTheSameBooksWhenAServiceIsKilled(Part service) {
        // given
        int moment = 5 + RANDOM.nextInt(ROUNDS / 2);
        System.out.println("[chaos] " + service + " dies after round " + moment);
        PlayedCompetition disturbed =
                arena.competition().rounds(ROUNDS).seed(7).start().awaitRound(moment);

        // when
        arena.kill(service);
        disturbed.awaitFinished();

        // then
        arena.awaitReady(service);
        assertSameBooks(disturbed);
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"KAFKA", "POSTGRES"})
    void shouldEndWithTheSameBooksWhenAStoreIsKilled(Part store) {
        // given
        int moment = 5 + RANDOM.nextInt(ROUNDS / 2);
        System.out.println("[chaos] " + store + " dies after round " + moment);
        PlayedCompetition disturbed =
                arena.competition().rounds(ROUNDS).seed(7).start().awaitRound(moment);

        // when
        arena.kill(store);
        disturbed.awaitFinished();

        // then
        arena.awaitReady(store);
        assertSameBooks(disturbed);
    }

    @Test
    void shouldEndWithOtherBooksWhenTheSeedIsAnother() {
        assertThat(arena.competition().rounds(ROUNDS).seed(8).play().rootHash()).isNotEqualTo(undisturbed.rootHash());
    }

    private static void assertSameBooks(PlayedCompetition disturbed) {
        assertThat(disturbed.rootHash()).isEqualTo(undisturbed.rootHash());
        assertThat(money(disturbed.all("fills"))).isEqualTo(money(undisturbed.all("fills")));
        assertThat(disturbed.all("fills")).isNotEmpty();
        List<String> ids = disturbed.all("fills").stream()
                .map(fill -> fill.path("fillId").asText())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    private static List<String> money(List<JsonNode> fills) {
        return fills.stream()
                .map(fill -> fill.path("fillId").asText() + " "
                        + fill.path("quantity").asText() + " @ "
                        + fill.path("price").asText() + " fee "
                        + fill.path("fee").asText())
                .sorted()
                .toList();
    }
}
