package org.tradingarena.system.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.system.arena.TestArena.anArena;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.engine.backtest.Backtest;
import org.tradingarena.engine.backtest.BacktestResult;
import org.tradingarena.engine.backtest.BacktestWatch;
import org.tradingarena.engine.dataset.Datasets;
import org.tradingarena.engine.dataset.MarketAnswer;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.system.arena.ArenaCommand;
import org.tradingarena.system.arena.PlayedCompetition;
import org.tradingarena.system.arena.TestArena;

/** The stack of processes and the back-tester in one process come to the same books. */
class EqualHashE2eIT {
    private static final String[] RULES = {"buy-and-hold", "ema-cross", "rsi-reversion", "random"};

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
    void shouldEndWithTheHashOfTheBackTesterOnTheSpecificationThatTheStackPlayed() throws JsonProcessingException {
        for (String template : List.of("classic", "nof1")) {
            // given
            PlayedCompetition played = arena.competition()
                    .template(template)
                    .seats(RULES)
                    .rounds(90)
                    .seed(20131125)
                    .play();
            JsonNode result = played.result();
            CompetitionSpec spec = ArenaJson.mapper().treeToValue(result.path("spec"), CompetitionSpec.class);

            // when
            BacktestResult backtest = backtest(spec);

            // then
            assertThat(backtest.rootHash()).as(template).isEqualTo(played.rootHash());
            assertThat(backtest.roundHashes()).isEqualTo(hashes(result));
            assertThat((JsonNode) ArenaJson.mapper().valueToTree(backtest.standings()))
                    .isEqualTo(result.path("standings"));
            assertThat(backtest.counts().fills())
                    .isEqualTo(played.all("fills").size())
                    .isPositive();
        }
    }

    @Test
    void shouldPlayADataSetThatIsImportedMeanwhileToTheHashOfTheBackTestCommand(@TempDir Path folder)
            throws IOException {
        // given an arena that runs when 36 hours of candles are imported, a quarter of an hour of which is missing
        Path candles = Files.writeString(folder.resolve("ETHUSDT-5m.csv"), candles());
        ArenaCommand.Result imported = ArenaCommand.of(arena, "data", "import", candles.toString(), "--name", "made");
        assertThat(imported.exitCode()).as(imported.output()).isZero();

        // when
        PlayedCompetition played =
                arena.competition().allOf("made", "PT15M").seats(RULES).seed(5).play();
        ArenaCommand.Result backtest =
                ArenaCommand.of(arena, "backtest", "--data", "made", "--every", "15m", "--seed", "5");

        // then: 12 hours follow the warm-up, 48 boundaries of which the last only ends
        assertThat(played.result().path("rounds")).hasSize(47);
        assertThat(played.all("fills")).isNotEmpty();
        assertThat(backtest.output()).contains("root hash " + played.rootHash());
    }

    private static String candles() {
        StringBuilder text = new StringBuilder();
        Instant open = Instant.parse("2024-05-06T00:00:00Z");
        for (int i = 0; i < 36 * 12; i++) {
            if (i < 400 || i >= 403) {
                long price = 3000 + (i * 7919L) % 61;
                text.append(open.plusSeconds(300L * i).toEpochMilli())
                        .append(String.format(
                                Locale.ROOT,
                                ",%d,%d,%d,%d,%d.25%n",
                                price,
                                price + 9,
                                price - 9,
                                price + i % 7 - 3,
                                5 + i % 40));
            }
        }
        return text.toString();
    }

    private static BacktestResult backtest(CompetitionSpec spec) {
        return switch (new Datasets(ArenaConfig.defaults().datasets()).sourceOf(spec)) {
            case MarketAnswer.Found found -> Backtest.play(spec, found.source(), BacktestWatch.NOBODY);
            case MarketAnswer.Refused refused -> throw new AssertionError(refused.message());
        };
    }

    private static List<String> hashes(JsonNode result) {
        List<String> hashes = new ArrayList<>();
        result.path("rounds").forEach(round -> hashes.add(round.path("hash").asText()));
        return hashes;
    }
}
