package org.tradingarena.schema.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.schema.event.decision.TokenUsage;

class PriceReaderTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final String TWO_LINES = """
            prices:
              - {provider: openai, model: gpt-4o, from: 2025-10-01, input: 2.50, output: 10.00}
              - {provider: openai, model: gpt-4o, from: 2026-01-01, input: 2.50, cached-input: 1.25, output: 8.00}
            """;

    @TempDir
    Path folder;

    /** Each row spoils one piece of two lines and names the place, the complaint and what is allowed instead. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            provider: openai | provider: opnai | 2:16 prices[0].provider | 'opnai' is not accepted | openai, simulator
            from: 2026-01-01 | from: 2025-10-01 | 3:45 prices[1].from | '2025-10-01' has a price of openai gpt-4o already | one line for a model and a day
            from: 2025-10-01 | from: 01.10.2025 | 2:45 prices[0].from | '01.10.2025' is not accepted | a date such as 2025-10-01
            input: 2.50 | input: -1 | 2:64 prices[0].input | '-1' is not accepted | a decimal from 0 to 10000
            output: 10.00 | output: free | 2:78 prices[0].output | 'free' is not accepted | a decimal from 0 to 10000
            output: 10.00 | reasoning: 10.00 | 2:5 prices[0].output | is missing | a decimal from 0 to 10000
            output: 10.00 | output: 10.00, reasoning: 1 | 2:85 prices[0].reasoning | is not a key of this section | cached-input, from, input, model, output, provider
            prices: | price: | 1:1 prices | is missing | a list of mappings
            """)
    void shouldNamePlaceComplaintAndAllowedValues(
            String piece, String replacement, String place, String message, String allowed) {
        String text = DefaultFile.spoilt(TWO_LINES, piece, replacement);

        assertThat(problemsOf(text))
                .extracting(ConfigProblem::toString)
                .contains("prices.yaml:" + place + ": " + message + "; allowed: " + allowed);
    }

    @Test
    void shouldTakeTheLatestPriceThatHoldsOnTheDay() {
        PriceBook prices = read(TWO_LINES);

        assertThat(prices.price("openai", "gpt-4o", NEW_YEAR.minusDays(1)))
                .hasValueSatisfying(
                        price -> assertThat(price.outputPerMillion()).isEqualByComparingTo("10"));
        assertThat(prices.price("openai", "gpt-4o", NEW_YEAR))
                .hasValueSatisfying(
                        price -> assertThat(price.outputPerMillion()).isEqualByComparingTo("8"));
        assertThat(prices.price("openai", "gpt-4o", LocalDate.of(2025, 9, 30))).isEmpty();
    }

    @Test
    void shouldChargeCachedTokensAsOthersUnlessTheyHaveAPrice() {
        PriceBook prices = read(TWO_LINES);
        TokenUsage usage = new TokenUsage(1_000_000, 400_000, 100_000, 50_000);

        // 0.6 × 2.50 + 0.4 × 1.25 + 0.1 × 8
        assertThat(prices.price("openai", "gpt-4o", NEW_YEAR).orElseThrow().costUsd(usage))
                .isEqualByComparingTo("2.8");
        // 1 × 2.50 + 0.1 × 10
        assertThat(prices.price("openai", "gpt-4o", NEW_YEAR.minusDays(1))
                        .orElseThrow()
                        .costUsd(usage))
                .isEqualByComparingTo("3.5");
    }

    @Test
    void shouldPriceModelsWithoutALineByTheirProvidersLineForAny() {
        PriceBook prices = ArenaConfig.defaults().prices();

        assertThat(prices.price("ollama", "some-model:7b", NEW_YEAR))
                .hasValueSatisfying(price -> assertThat(price.costUsd(TokenUsage.of(1_000_000, 1_000_000)))
                        .isZero());
        assertThat(prices.price("openai", "some-model", NEW_YEAR)).isEmpty();
    }

    @Test
    void shouldReadTheFileThatTheEnvironmentNames() throws Exception {
        Path file = Files.writeString(
                folder.resolve("mine.yaml"),
                DefaultFile.spoilt(ConfigText.builtIn("prices.yaml").text(), "input: 2.50", "input: 1.25"));

        ArenaConfig config = ArenaConfig.fromEnvironment(Map.of("ARENA_PRICES", file.toString()));

        assertThat(config.prices().price("openai", "gpt-4o", NEW_YEAR))
                .hasValueSatisfying(price -> assertThat(price.inputPerMillion()).isEqualByComparingTo("1.25"));
        Map<String, String> absent =
                Map.of("ARENA_PRICES", folder.resolve("absent.yaml").toString());
        assertThatThrownBy(() -> ArenaConfig.fromEnvironment(absent))
                .isInstanceOf(ConfigInvalid.class)
                .hasMessageContaining("absent.yaml:1:1: cannot be read");
    }

    @Test
    void shouldReportTheMistakesOfBothFilesAtOnce() {
        ConfigText arena = new ConfigText("arena.yaml", DefaultFile.with("seed: 7", "seed: x"));
        ConfigText prices = new ConfigText(
                "mine.yaml",
                DefaultFile.spoilt(ConfigText.builtIn("prices.yaml").text(), "provider: groq", "provider: grok"));

        ConfigInvalid invalid =
                catchThrowableOfType(ConfigInvalid.class, () -> new ConfigReader(arena, prices, Map.of()).read());

        assertThat(invalid.problems())
                .extracting(problem -> problem.file() + " " + problem.path())
                .containsExactly(
                        "arena.yaml seed",
                        "arena.yaml templates.classic.seats[7].model",
                        "arena.yaml templates.nof1.seats[7].model",
                        "arena.yaml templates.live.seats[7].model",
                        "arena.yaml templates.live-nof1.seats[7].model",
                        "mine.yaml prices[2].provider");
    }

    @Test
    void shouldAllowPricesOfBuiltInProvidersThatAFileDoesNotHave() {
        String withoutMistral = DefaultFile.text().replaceFirst("(?s)  mistral:\n.*?\n\n", "");

        ArenaConfig config = DefaultFile.reader(withoutMistral).read();

        assertThat(config.providers()).doesNotContainKey("mistral");
        assertThat(config.prices().price("mistral", "mistral-medium-2508", NEW_YEAR))
                .isPresent();
    }

    private static PriceBook read(String text) {
        Problems problems = new Problems("prices.yaml");
        PriceBook prices = new PriceReader(List.of("openai", "simulator")).read(problems, "prices.yaml", text);
        problems.throwIfAny();
        return prices;
    }

    private static List<ConfigProblem> problemsOf(String text) {
        ConfigInvalid invalid = catchThrowableOfType(ConfigInvalid.class, () -> read(text));
        assertThat(invalid).as("the text is accepted").isNotNull();
        return invalid.problems();
    }
}
