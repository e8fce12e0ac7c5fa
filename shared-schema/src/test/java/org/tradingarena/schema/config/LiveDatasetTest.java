package org.tradingarena.schema.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.schema.types.Symbol;

class LiveDatasetTest {

    private static final Map<String, String> SIMULATED = Map.of(
            "ARENA_BINANCE_SPOT_URL", "http://127.0.0.1:8092",
            "ARENA_BINANCE_SPOT_STREAM_URL", "ws://127.0.0.1:8093/");

    @Test
    void shouldReadTheVenueAtItsPublicAddresses() {
        // when
        DatasetProfile spot = ArenaConfig.defaults().dataset("binance-spot");

        // then
        LiveFeed feed = Objects.requireNonNull(spot.live());
        assertThat(feed.restUrl()).isEqualTo(URI.create("https://data-api.binance.vision"));
        assertThat(feed.streamUrl()).isEqualTo(URI.create("wss://data-stream.binance.vision"));
        assertThat(spot.simulated()).isFalse();
        assertThat(spot.label()).isEqualTo("Binance spot, live");
        assertThat(spot.step()).isEqualTo(Duration.ofSeconds(1));
        assertThat(spot.symbols()).isEmpty();
    }

    @Test
    void shouldCallEveryOtherAddressSimulated() {
        // when
        DatasetProfile spot = ArenaConfig.fromEnvironment(SIMULATED).dataset("binance-spot");

        // then
        assertThat(spot.simulated()).isTrue();
        assertThat(spot.label()).isEqualTo("Simulated Binance spot (no real venue)");
        assertThat(Objects.requireNonNull(spot.live()).streamUrl()).isEqualTo(URI.create("ws://127.0.0.1:8093"));
    }

    @Test
    void shouldKnowTheMarginsOfPerpetualsWithTheirDay() {
        // when
        LiveFeed feed = Objects.requireNonNull(
                ArenaConfig.defaults().dataset("binance-perpetual").live());

        // then
        assertThat(feed.marginAsOf()).isEqualTo(LocalDate.of(2026, 10, 12));
        assertThat(feed.margin(new Symbol("BTC/USDT"))
                        .orElseThrow()
                        .maxLeverage()
                        .value())
                .isEqualByComparingTo("40");
        assertThat(feed.margin(new Symbol("ANY/USDT")).orElseThrow().brackets()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            label: "Binance spot, live" | label: "Mine"\\n    simulated: true | datasets.binance-spot.simulated | contradicts the address data-api.binance.vision
            ${ARENA_BINANCE_SPOT_URL:https://data-api.binance.vision} | http://127.0.0.1:1 | datasets.binance-spot.stream-url | and 'rest-url' are not of one venue
            ${ARENA_BINANCE_SPOT_URL:https://data-api.binance.vision} | ftp://127.0.0.1 | datasets.binance-spot.rest-url | is not accepted
            wss://data-stream.binance.vision | https://data-stream.binance.vision | datasets.binance-spot.stream-url | is not accepted
            margin-as-of: 2026-10-12 | margin-as-of: lately | datasets.binance-perpetual.margin-as-of | 'lately' is not accepted
            """)
    void shouldSayWhatIsWrongWithAVenue(String piece, String replacement, String path, String message) {
        List<ConfigProblem> problems = problemsOf(DefaultFile.with(piece, replacement.replace("\\n", "\n")));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.message()).isEqualTo(message);
        });
    }

    @Test
    void shouldLetNobodyHoldUpOrHurryALiveMarket() {
        // given
        String text = DefaultFile.text();
        int live = text.indexOf("  live:\n");
        String spoilt = text.substring(0, live)
                + DefaultFile.spoilt(
                        DefaultFile.spoilt(text.substring(live), "lockstep: false", "lockstep: true"),
                        "speed: 1x",
                        "speed: max");

        // when / then
        assertThat(problemsOf(spoilt))
                .extracting(ConfigProblem::path)
                .containsExactly("templates.live.lockstep", "templates.live.speed");
    }

    private static List<ConfigProblem> problemsOf(String text) {
        try {
            DefaultFile.reader(text).read();
            return List.of();
        } catch (ConfigInvalid invalid) {
            return invalid.problems();
        }
    }
}
