package org.tradingarena.system.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.system.arena.TestArena.anArena;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.system.arena.PlayedCompetition;
import org.tradingarena.system.arena.TestArena;

/** What models once said is said again from a cassette, without them, and comes to the same books. */
class CassetteE2eIT {

    private static final String[] SEATS = {"simulated-llm", "random", "buy-and-hold"};
    private static final List<String> TEMPLATES = List.of("classic", "nof1");
    private static final int ROUNDS = 25;

    @TempDir
    Path folder;

    @Test
    void shouldEndWithTheSameHashWithoutAnyProvider() {
        // given
        String cassette = folder.resolve("recorded.cassette.jsonl").toString();
        List<JsonNode> recorded;
        try (TestArena arena = anArena(settings -> settings.withEnvironment("ARENA_CASSETTE_RECORD", cassette))) {
            recorded = played(arena);
        }
        // when
        List<JsonNode> replayed;
        try (TestArena arena =
                anArena(settings -> settings.withoutSimulator().withEnvironment("ARENA_CASSETTE", cassette))) {
            replayed = played(arena);
        }
        // then
        for (int i = 0; i < TEMPLATES.size(); i++) {
            assertThat(replayed.get(i).path("rootHash").asText())
                    .as(TEMPLATES.get(i))
                    .isNotEmpty()
                    .isEqualTo(recorded.get(i).path("rootHash").asText());
            assertThat(replayed.get(i).path("standings"))
                    .isEqualTo(recorded.get(i).path("standings"));
        }
    }

    /** The results of one competition of every template; each has a decision of a model in every round, and trades. */
    private static List<JsonNode> played(TestArena arena) {
        List<JsonNode> results = new ArrayList<>();
        for (String template : TEMPLATES) {
            PlayedCompetition played = arena.competition()
                    .template(template)
                    .seats(SEATS)
                    .rounds(ROUNDS)
                    .seed(20131125)
                    .play();
            assertThat(played.all("decisions"))
                    .filteredOn(decision -> decision.path("seat").asText().equals("simulated-llm"))
                    .hasSize(ROUNDS)
                    .allMatch(decision -> decision.path("code").isNull());
            assertThat(played.all("fills"))
                    .anyMatch(fill -> fill.path("seat").asText().equals("simulated-llm"));
            results.add(played.result());
        }
        return results;
    }
}
