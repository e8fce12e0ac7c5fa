package org.tradingarena.system.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.system.arena.TestArena.anArena;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.backtest.Backtest;
import org.tradingarena.engine.backtest.BacktestResult;
import org.tradingarena.engine.backtest.BacktestWatch;
import org.tradingarena.engine.dataset.Datasets;
import org.tradingarena.engine.dataset.MarketAnswer;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.system.arena.PlayedCompetition;
import org.tradingarena.system.arena.TestArena;

/** The stack of processes and the back-tester in one process come to the same books. */
class EqualHashE2eIT {
    private static final String[] RULES = {"buy-and-hold", "ema-cross", "rsi-reversion", "random"};

    @Test
    void shouldEndWithTheHashOfTheBackTesterOnTheSpecificationThatTheStackPlayed() throws JsonProcessingException {
        try (TestArena arena = anArena()) {
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
