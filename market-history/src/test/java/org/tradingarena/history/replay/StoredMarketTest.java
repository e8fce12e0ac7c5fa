package org.tradingarena.history.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.history.Candles.BTC;
import static org.tradingarena.history.Candles.MINUTE;
import static org.tradingarena.history.Candles.NOON;
import static org.tradingarena.history.Candles.draft;
import static org.tradingarena.history.Candles.flat;
import static org.tradingarena.history.Candles.instrument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.engine.dataset.DatasetSources;
import org.tradingarena.engine.dataset.Datasets;
import org.tradingarena.engine.dataset.FeedRefusal;
import org.tradingarena.engine.dataset.MarketAnswer;
import org.tradingarena.history.store.DatasetWriter;
import org.tradingarena.history.store.StoredDatasets;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.CompetitionTemplate;
import org.tradingarena.schema.config.DatasetKind;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.config.VenueRules;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.VenueKind;

/** A stored data set as the market of a competition, by name alone or under an entry of the configuration. */
class StoredMarketTest {

    private static final int MINUTES = 60;

    @TempDir
    Path folder;

    @BeforeEach
    void store() throws IOException {
        try (DatasetWriter writer = DatasetWriter.open(folder, draft("hour", BTC))) {
            for (int i = 0; i < MINUTES; i++) {
                writer.append(BTC, flat(i, Integer.toString(100 + i)));
            }
            writer.finish(List.of(instrument(BTC)));
        }
    }

    @Test
    void shouldBeFoundByItsName() {
        // given
        StoredDatasets stored = StoredDatasets.in(folder);
        DatasetProfile profile = profile(NOON, MINUTES, MINUTE);

        // when
        MarketAnswer answer = new Datasets(stored::profiles, new DatasetSources(stored)).sourceOf(spec(profile));

        // then
        assertThat(answer).isInstanceOfSatisfying(MarketAnswer.Found.class, found -> assertThat(
                        found.source().description().label())
                .isEqualTo("Test candles"));
    }

    @Test
    void shouldBeNarrowedToTheRangeThatTheConfigurationGivesIt() {
        // given
        DatasetProfile half = profile(NOON.plus(MINUTE.multipliedBy(30)), 30, MINUTE);

        // when
        MarketAnswer answer = answer(half);

        // then
        assertThat(answer).isInstanceOfSatisfying(MarketAnswer.Found.class, found -> {
            assertThat(found.source().description().label()).isEqualTo("Half of it");
            assertThat(found.source().steps(List.of(instrument(BTC)), half.from()))
                    .hasSize(30)
                    .first()
                    .satisfies(
                            step -> assertThat(step.bars().getFirst().close()).hasToString("130"));
        });
    }

    @Test
    void shouldBeRefusedWithWhatItHasWhenTheConfigurationAsksForMore() {
        for (DatasetProfile more : List.of(
                profile(NOON, MINUTES + 1, MINUTE),
                profile(NOON.minus(MINUTE), MINUTES, MINUTE),
                profile(NOON, 12, Duration.ofMinutes(5)))) {
            assertThat(answer(more)).isInstanceOfSatisfying(MarketAnswer.Refused.class, refused -> {
                assertThat(refused.code()).isEqualTo(FeedRefusal.DATASET_UNUSABLE);
                assertThat(refused.message())
                        .contains("it has [BTC/USDT] every PT1M from 2024-05-06T12:00:00Z to 2024-05-06T13:00:00Z");
            });
        }
    }

    @Test
    void shouldBeRefusedWithItsFileWhenItIsDamaged() throws IOException {
        // given
        Path file = folder.resolve("hour/BTC-USDT.candles");
        byte[] bytes = Files.readAllBytes(file);
        bytes[100] ^= 1;
        Files.write(file, bytes);

        // when / then
        assertThat(answer(profile(NOON, MINUTES, MINUTE)))
                .isInstanceOfSatisfying(MarketAnswer.Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(FeedRefusal.DATASET_UNUSABLE);
                    assertThat(refused.message()).contains(file.toString());
                });
    }

    private MarketAnswer answer(DatasetProfile profile) {
        return new Datasets(() -> Map.of("hour", profile), new DatasetSources(StoredDatasets.in(folder)))
                .sourceOf(spec(profile));
    }

    private static DatasetProfile profile(Instant from, int steps, Duration step) {
        return new DatasetProfile(
                "hour",
                DatasetKind.STORED,
                "Half of it",
                false,
                step,
                from,
                from.plus(step.multipliedBy(steps)),
                VenueKind.SPOT,
                null,
                Map.of(BTC, VenueRules.of(instrument(BTC))),
                null);
    }

    private static CompetitionSpec spec(DatasetProfile profile) {
        CompetitionTemplate classic = ArenaConfig.defaults().template("classic");
        return new CompetitionSpec(
                "classic",
                profile.market(List.of(BTC), Duration.ZERO),
                Duration.ofMinutes(5),
                1,
                true,
                classic.decisionWindow(),
                20,
                List.of(),
                classic.costs(),
                classic.risk(),
                classic.initialCash(),
                List.of(),
                1);
    }
}
