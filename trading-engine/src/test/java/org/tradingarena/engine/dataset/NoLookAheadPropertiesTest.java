package org.tradingarena.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.engine.market.FrameBuilder;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.CompetitionTemplate;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Symbol;

/**
 * Cuts the future off: a market that ends at a moment seals, at every boundary up to there, the bytes that the whole market
 * seals. {@code -Darena.seed} repeats a run.
 */
class NoLookAheadPropertiesTest {

    private static final long SEED = Long.getLong("arena.seed", 20131125L);
    private static final CompetitionId ID = new CompetitionId("look-ahead");
    private static final ArenaConfig CONFIG = ArenaConfig.defaults();
    private static final int CUTS = 4;
    private static final int ROUNDS = 480;

    /** Symbols, timeframes and indicators of the template; the future is not in the source at all. */
    @ParameterizedTest
    @ValueSource(strings = {"bitstamp-2013", "synthetic", "synthetic-perpetual"})
    void shouldSealTheSameBytesWithoutTheFuture(String dataset) {
        // given
        DatasetProfile whole = CONFIG.dataset(dataset);
        CompetitionSpec spec = spec(whole);
        List<String> sealed = sealed(whole, spec);
        assertThat(sealed).hasSize(ROUNDS + 1);
        SplittableRandom random = new SplittableRandom(SEED);

        for (int cut = 0; cut < CUTS; cut++) {
            // when
            Instant end = spec.market().start().plus(Duration.ofMinutes(random.nextInt(3, ROUNDS * 3)));
            List<String> withoutFuture = sealed(endingAt(end, whole), spec);

            // then
            assertThat(withoutFuture)
                    .as("seed %d, %s ends at %s", SEED, dataset, end)
                    .isEqualTo(sealed.subList(
                            0,
                            Math.toIntExact(
                                    Duration.between(spec.market().start(), end).dividedBy(spec.decisionInterval()))));
        }
    }

    private static CompetitionSpec spec(DatasetProfile profile) {
        CompetitionTemplate template =
                CONFIG.template(profile.name().equals("synthetic-perpetual") ? "nof1" : "classic");
        List<Symbol> symbols = profile.symbols().isEmpty()
                ? List.of(new Symbol("BTC/USD"), new Symbol("ETH/USD"), new Symbol("PEPE/USD"))
                : profile.symbols();
        return template.spec(profile, symbols, ROUNDS, List.of(), 7);
    }

    private static DatasetProfile endingAt(Instant end, DatasetProfile profile) {
        return new DatasetProfile(
                profile.name(),
                profile.kind(),
                profile.label(),
                profile.simulated(),
                profile.step(),
                profile.from(),
                end,
                profile.venue(),
                profile.funding(),
                profile.listed(),
                profile.anySymbol());
    }

    /** The canonical bytes of every snapshot, hashed; a source of its own, so that nothing is left in a cache. */
    private static List<String> sealed(DatasetProfile profile, CompetitionSpec spec) {
        CandleSource source = new DatasetSources().source(profile, spec.seed());
        FrameBuilder builder = new FrameBuilder(ID, spec, 0);
        List<String> sealed = new ArrayList<>();
        source.steps(spec.market().instruments(), spec.market().anchor())
                .limit(minutes(spec))
                .forEach(step -> builder.add(step).map(MarketFrame::boundary).ifPresent(boundary -> {
                    assertThat(boundary.snapshotSha256()).isEqualTo(hash(boundary));
                    sealed.add(boundary.snapshotSha256());
                }));
        return sealed;
    }

    private static String hash(Boundary boundary) {
        return Canonical.sha256(boundary.snapshot());
    }

    private static long minutes(CompetitionSpec spec) {
        Duration warmUp = Duration.between(spec.market().anchor(), spec.market().start());
        return warmUp.plus(spec.decisionInterval().multipliedBy(ROUNDS + 1L))
                .dividedBy(spec.market().step());
    }
}
