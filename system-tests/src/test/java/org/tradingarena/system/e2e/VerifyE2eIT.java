package org.tradingarena.system.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.system.arena.TestArena.anArena;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.system.arena.ArenaCommand;
import org.tradingarena.system.arena.PlayedCompetition;
import org.tradingarena.system.arena.TestArena;

/** A finished run can be checked by anyone, and can be repeated. */
class VerifyE2eIT {

    private static TestArena arena;

    @BeforeAll
    static void start() {
        arena = anArena();
    }

    @AfterAll
    static void stop() {
        arena.close();
    }

    @Test
    void shouldNameTheRoundOfAPostingThatWasAltered() {
        // given
        PlayedCompetition competition = arena.competition().rounds(40).seed(7).play();
        ArenaCommand.Result clean = ArenaCommand.of(arena, "verify", competition.id());
        int round = IntStream.rangeClosed(4, 40)
                .filter(number -> !competition.postingsOf(number).isEmpty())
                .findFirst()
                .orElseThrow();
        JsonNode posting = competition.postingsOf(round).getLast();

        // when
        int altered = arena.tamper(
                "UPDATE posting SET amount = amount + 0.00000001 WHERE competition = '%s' AND seat = '%s' AND frame = %d AND leg = %d"
                        .formatted(
                                competition.id(),
                                posting.path("seat").asText(),
                                posting.path("frame").asLong(),
                                posting.path("leg").asInt()));
        ArenaCommand.Result tampered = ArenaCommand.of(arena, "verify", competition.id());

        // then
        assertThat(clean.exitCode()).as(clean.output()).isZero();
        assertThat(clean.output()).contains(competition.rootHash());
        assertThat(altered).isOne();
        assertThat(tampered.exitCode()).isEqualTo(1);
        assertThat(tampered.output()).contains("round " + round);
    }

    @Test
    void shouldExportTheSameBytesForTheSameSeed() throws Exception {
        // given
        Path first = Files.createTempDirectory("first");
        Path second = Files.createTempDirectory("second");

        // when
        ArenaCommand.Result one = ArenaCommand.of(arena, "run", "--test", "--seed", "7", "--out", first.toString());
        ArenaCommand.Result other = ArenaCommand.of(arena, "run", "--test", "--seed", "7", "--out", second.toString());

        // then
        assertThat(one.exitCode()).as(one.output()).isZero();
        assertThat(other.exitCode()).as(other.output()).isZero();
        assertThat(withoutRun(first)).isEqualTo(withoutRun(second));
        assertThat(withoutRun(first)).contains("rootHash");
        assertThat(first.resolve("leaderboard.csv")).hasSameTextualContentAs(second.resolve("leaderboard.csv"));
    }

    private static String withoutRun(Path folder) throws Exception {
        JsonNode result =
                ArenaJson.mapper().readTree(folder.resolve("result.json").toFile());
        assertThat(((ObjectNode) result).remove("run")).isNotNull();
        return result.toPrettyString();
    }
}
