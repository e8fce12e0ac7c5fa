package org.tradingarena.engine.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Symbol;

class FrameBuilderPropertiesTest {

    private static final CompetitionId ID = new CompetitionId("frames");
    private static final List<Symbol> SYMBOLS = List.of(new Symbol("BTC/USD"), new Symbol("ETH/USD"));
    private static final int WARM_UP = 37 * 60;
    private static final int MINUTES = WARM_UP + 300;
    private static final Instant START = RandomMarket.ANCHOR.plus(Duration.ofMinutes(WARM_UP));
    private static final CompetitionSpec SPEC = MarketSpecs.spec(SYMBOLS, START, 90);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldGiveTheSameBytesWhenRebuiltFromTheAnchorAtAnyFrame(long seed) {
        // given
        List<MarketStep> steps = RandomMarket.steps(seed, SYMBOLS, MINUTES);
        List<byte[]> undisturbed = bytes(steps, 0);
        assertThat(undisturbed.get(2)).as("the canonical form tells the frame").hasSizeGreaterThan(10_000);
        Random random = new Random(seed);

        for (int attempt = 0; attempt < 5; attempt++) {
            // when
            int cut = random.nextInt(undisturbed.size());
            List<byte[]> rebuilt = bytes(steps, cut);

            // then
            assertThat(rebuilt).as("seed %d cut %d", seed, cut).hasSize(undisturbed.size() - cut);
            for (int i = 0; i < rebuilt.size(); i++) {
                assertThat(rebuilt.get(i)).as("seed %d frame %d", seed, cut + i).isEqualTo(undisturbed.get(cut + i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void shouldNotChangeWhenTheFutureIsCutOff(long seed) {
        // given
        List<MarketStep> steps = RandomMarket.steps(seed, SYMBOLS, MINUTES);
        List<byte[]> all = bytes(steps, 0);
        Random random = new Random(seed);

        for (int attempt = 0; attempt < 5; attempt++) {
            // when
            int known = 1 + random.nextInt(all.size());
            List<byte[]> withoutFuture = bytes(List.copyOf(steps.subList(0, WARM_UP + known)), 0);

            // then
            assertThat(withoutFuture).hasSize(known);
            assertThat(withoutFuture.getLast())
                    .as("seed %d frame %d", seed, known - 1)
                    .isEqualTo(all.get(known - 1));
        }
    }

    @Test
    void shouldSealTheSameMarketAlikeForEveryCompetition() {
        // given
        List<MarketStep> steps = RandomMarket.steps(9, SYMBOLS, WARM_UP + 3);

        // when
        String one = lastHash(new CompetitionId("one"), steps);
        String other = lastHash(new CompetitionId("other"), steps);

        // then
        assertThat(one).isEqualTo(other);
    }

    private static String lastHash(CompetitionId id, List<MarketStep> steps) {
        return Objects.requireNonNull(frames(id, steps, 0).getLast().boundary()).snapshotSha256();
    }

    private static List<byte[]> bytes(List<MarketStep> steps, long firstFrame) {
        return frames(ID, steps, firstFrame).stream().map(Canonical::bytes).toList();
    }

    private static List<MarketFrame> frames(CompetitionId id, List<MarketStep> steps, long firstFrame) {
        FrameBuilder builder = new FrameBuilder(id, SPEC, firstFrame);
        return steps.stream().map(builder::add).flatMap(Optional::stream).toList();
    }
}
