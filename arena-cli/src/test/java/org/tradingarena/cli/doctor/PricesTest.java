package org.tradingarena.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.schema.config.ArenaConfig;

class PricesTest {

    private static final String BOOK = """
            prices:
              - {provider: openai, model: any, from: 2025-10-01, input: 2.50, output: 10.00}
              - {provider: deepseek, model: any, from: 2026-06-01, input: 0.28, output: 0.42}
              - {provider: groq, model: any, from: 2024-01-01, input: 0, output: 0}
              - {provider: anthropic, model: any, from: 2027-01-01, input: 3.00, output: 15.00}
              - {provider: simulator, model: any, from: 2025-01-01, input: 0, output: 0}
            """;

    @TempDir
    Path folder;

    @Test
    void shouldNotePricesThatAreOlderThanAYearOrDoNotHoldYet() throws Exception {
        // given
        ArenaConfig config = withPrices(BOOK);

        // when
        List<Finding> findings = Prices.of(config, LocalDate.of(2026, 10, 2));

        // then one for each model, however many templates seat it
        String remedy = "; check it, add a line to a copy of prices.yaml and point ARENA_PRICES at the copy";
        assertThat(findings)
                .containsExactly(
                        Finding.note("price of anthropic claude-sonnet-4-5", "none holds on 2026-10-02" + remedy),
                        Finding.ok("price of deepseek deepseek-chat", "of 2026-06-01"),
                        Finding.ok("price of groq llama-3.3-70b-versatile", "nothing"),
                        Finding.note("price of openai gpt-4o", "of 2025-10-01, older than a year" + remedy),
                        Finding.ok("price of simulator simulated-trader", "nothing"));
    }

    @Test
    void shouldTakeAYearToTheDay() throws Exception {
        assertThat(Prices.of(withPrices(BOOK), LocalDate.of(2026, 10, 1)))
                .contains(Finding.ok("price of openai gpt-4o", "of 2025-10-01"));
    }

    private ArenaConfig withPrices(String book) throws Exception {
        Path file = Files.writeString(folder.resolve("prices.yaml"), book);
        return ArenaConfig.fromEnvironment(Map.of("ARENA_PRICES", file.toString()));
    }
}
