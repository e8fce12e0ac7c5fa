package org.tradingarena.system.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tradingarena.system.arena.TestArena.anArena;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tradingarena.cli.client.ApiProblem;
import org.tradingarena.cli.stack.Part;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.system.arena.ArenaCommand;
import org.tradingarena.system.arena.LiveTemplate;
import org.tradingarena.system.arena.PlayedCompetition;
import org.tradingarena.system.arena.TestArena;

/** A live market against the simulator of Binance: by the clock, second by second, through a crash, and verifiable. */
class LiveE2eIT {

    private static TestArena arena;

    @BeforeAll
    static void start() {
        arena = anArena(settings -> settings.withSimulatedVenue("--seed", "7")
                .withEnvironment("ARENA_CONFIG", LiveTemplate.written().toString()));
    }

    @AfterAll
    static void stop() {
        arena.close();
    }

    @Test
    void shouldPlayALiveMarketFromTheCommandLineAndCallItSimulated() throws Exception {
        // given
        Path out = Files.createTempDirectory("live");

        // when
        ArenaCommand.Result run = ArenaCommand.of(
                arena, "run", "--live", "--template", LiveTemplate.NAME, "--rounds", "3", "--out", out.toString());

        // then
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("Simulated Binance spot");
        JsonNode market =
                ArenaJson.mapper().readTree(out.resolve("result.json").toFile()).findPath("market");
        assertThat(market.path("source").asText()).isEqualTo("LIVE");
        assertThat(market.path("simulated").asBoolean()).isTrue();
        ArenaCommand.Result stray = ArenaCommand.of(arena, "run", "--live", "--symbol", "NO/PE");
        assertThat(stray.exitCode()).isNotZero();
        assertThat(stray.output()).contains("does not list [NO/PE]");
    }

    @Test
    void shouldLeaveNoHoleWhenMarketDataServiceIsKilledInTheMiddle() {
        // given
        PlayedCompetition competition =
                arena.competition().template(LiveTemplate.NAME).live().rounds(6).start();

        // when
        competition.awaitRound(2);
        arena.kill(Part.MARKET_DATA);
        competition.awaitFinished();

        // then
        List<MarketFrame> frames = firstOfEach(competition.frames());
        assertThat(frames)
                .extracting(MarketFrame::frame)
                .containsExactlyElementsOf(LongStream.range(0, 35).boxed().toList());
        assertThat(frames.stream().flatMap(frame -> frame.bars().stream()).filter(Bar::missing))
                .as("bars that neither stream nor history brought back")
                .isEmpty();
        assertThat(frames.stream().map(MarketFrame::boundary).filter(boundary -> boundary != null))
                .extracting(Boundary::round)
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(competition.all("fills")).isNotEmpty();
        assertThat(arena.deadLetters()).isEmpty();
        ArenaCommand.Result verified = ArenaCommand.of(arena, "verify", competition.id());
        assertThat(verified.exitCode()).as(verified.output()).isZero();
        assertThat(verified.output()).contains(competition.rootHash());
    }

    @Test
    void shouldSayWhatALiveMarketCannotDo() {
        // when
        ApiProblem waiting = catchThrowableOfType(
                ApiProblem.class,
                () -> arena.competition().template(LiveTemplate.NAME).live().create());
        ApiProblem recorded = catchThrowableOfType(
                ApiProblem.class,
                () -> arena.competition().template("classic").live().start());

        // then
        assertThat(waiting).hasMessageContaining("LIVE_BEGINS_BY_ITSELF");
        assertThat(recorded).hasMessageContaining("TEMPLATE_NOT_LIVE").hasMessageContaining("live-nof1");
    }

    private static List<MarketFrame> firstOfEach(List<MarketFrame> told) {
        List<MarketFrame> first = new ArrayList<>();
        for (MarketFrame frame : told) {
            if (frame.frame() == first.size()) {
                first.add(frame);
            }
        }
        return first;
    }
}
