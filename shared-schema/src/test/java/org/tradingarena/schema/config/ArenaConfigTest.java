package org.tradingarena.schema.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.DeciderKind;
import org.tradingarena.schema.event.competition.MarketSource;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.decision.TokenUsage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

class ArenaConfigTest {

    private static final Symbol BTC_USD = new Symbol("BTC/USD");

    private final ArenaConfig config = ArenaConfig.defaults();

    @TempDir
    Path folder;

    @Test
    void shouldReadAStoredDataSetWithRulesOfItsOwn() {
        // given
        String text = DefaultFile.with("\n  synthetic:\n", """

                  majors-2024:
                    kind: stored
                    label: "Binance spot, 2024"
                    simulated: true
                    step: 5m
                    from: 2024-01-01T00:00:00Z
                    to: 2024-07-01T00:00:00Z
                    instruments:
                      BTC/USDT: {tick: 0.01, lot: 0.00001, min-notional: 5}

                  synthetic:
                """);

        // when
        DatasetProfile stored = DefaultFile.reader(text).read().dataset("majors-2024");

        // then
        assertThat(stored.kind()).isEqualTo(DatasetKind.STORED);
        assertThat(stored.simulated()).isTrue();
        assertThat(stored.step()).isEqualTo(Duration.ofMinutes(5));
        assertThat(stored.symbols()).containsExactly(new Symbol("BTC/USDT"));
        assertThat(stored.market(stored.symbols(), Duration.ZERO).source()).isEqualTo(MarketSource.REPLAY);
    }

    @Test
    void shouldRecordAnEffortForThoseOnlyToWhomItIsSent() {
        // when
        ArenaConfig config = DefaultFile.reader(DefaultFile.with(
                        "temperature: 0.2, max-tokens: 1000",
                        "temperature: 0.2, max-tokens: 1000, reasoning-effort: low"))
                .read();
        // then
        Map<String, Map<String, String>> parameters = config.template("classic").seats().stream()
                .collect(Collectors.toMap(
                        seat -> seat.seatId().value(), seat -> seat.decider().parameters()));
        assertThat(parameters.get("gpt-4o")).containsEntry("reasoning-effort", "low");
        assertThat(parameters.get("claude-sonnet")).isEqualTo(Map.of("temperature", "0.2", "max-tokens", "1000"));
    }

    @Test
    void shouldReadClassicTemplateOfTheDefaultFile() {
        CompetitionTemplate classic = config.template(config.defaultTemplate());

        assertThat(classic.name()).isEqualTo("classic");
        assertThat(classic.initialCash()).isEqualTo(Money.of("100"));
        assertThat(classic.decisionInterval()).isEqualTo(Duration.ofMinutes(3));
        assertThat(classic.timeframes())
                .containsExactly(Timeframe.M1, Timeframe.M3, Timeframe.M15, Timeframe.H1, Timeframe.H4);
        assertThat(classic.costs().feeRate()).isEqualByComparingTo("0.001");
        assertThat(classic.costs().slippageRate()).isEqualByComparingTo("0.001");
        assertThat(classic.pacing().speed()).isEqualByComparingTo("60");
        assertThat(classic.seats())
                .extracting(seat -> seat.seatId().value())
                .containsExactly(
                        "buy-and-hold",
                        "ema-cross",
                        "rsi-reversion",
                        "random",
                        "simulated-llm",
                        "gpt-4o",
                        "deepseek-chat",
                        "llama-70b",
                        "claude-sonnet");
    }

    @Test
    void shouldFreezeModelAndItsParametersInTheSeat() {
        SeatSpec seat = seat("gpt-4o");

        assertThat(seat.decider().kind()).isEqualTo(DeciderKind.LLM);
        assertThat(seat.decider().model()).isEqualTo("gpt-4o");
        assertThat(seat.decider().simulated()).isFalse();
        assertThat(seat.decider().parameters()).isEqualTo(Map.of("temperature", "0.2", "max-tokens", "1000"));
        assertThat(seat.timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(seat("simulated-llm").decider().simulated()).isTrue();
        assertThat(seat("random").decider().parameters()).isEqualTo(Map.of("size", "0.25"));
    }

    @Test
    void shouldMakeSpecificationThatStartsAfterTheWarmUp() {
        CompetitionTemplate classic = config.template("classic");

        CompetitionSpec spec =
                classic.spec(config.dataset("bitstamp-2013"), List.of(BTC_USD), 5, List.of(seat("random")), 11);

        assertThat(spec.market().source()).isEqualTo(MarketSource.REPLAY);
        assertThat(spec.market().anchor()).isEqualTo(Instant.parse("2013-11-25T00:00:00Z"));
        assertThat(spec.market().start()).isEqualTo(Instant.parse("2013-11-26T00:00:00Z"));
        assertThat(spec.market().instruments().getFirst().lotStep()).isEqualByComparingTo("0.00001");
        assertThat(spec.rounds()).isEqualTo(5);
        assertThat(spec.seed()).isEqualTo(11);
    }

    @Test
    void shouldCountTheRoundsThatFitInTheDataSet() {
        // 136 hours from the end of the warm-up to the end of the data: 2720 boundaries, the last one only ends
        assertThat(config.template("classic").longest(config.dataset("bitstamp-2013")))
                .isEqualTo(2719);
    }

    @Test
    void shouldKnowWhichSymbolsADataSetHas() {
        Symbol other = new Symbol("ETH/USDT");

        assertThat(config.dataset("bitstamp-2013").instrument(BTC_USD)).isPresent();
        assertThat(config.dataset("bitstamp-2013").instrument(other)).isEmpty();
        assertThat(config.dataset("synthetic").instrument(other))
                .hasValueSatisfying(
                        instrument -> assertThat(instrument.symbol()).isEqualTo(other));
    }

    @Test
    void shouldReadDecimalsInOneForm() {
        ArenaConfig padded = DefaultFile.reader(
                        DefaultFile.with("fee-rate: 0.001", "fee-rate: 0.00100").replace("size: 0.25", "size: 0.250"))
                .read();

        assertThat(padded.templates()).isEqualTo(config.templates());
    }

    @Test
    void shouldHaveAReadyProfileOfEveryProviderWithAPriceOfItsDefaultModel() {
        assertThat(config.providers().keySet())
                .containsExactly(
                        "openai",
                        "deepseek",
                        "groq",
                        "anthropic",
                        "xai",
                        "gemini",
                        "mistral",
                        "openrouter",
                        "together",
                        "qwen",
                        "ollama",
                        "vllm",
                        "simulator");
        LocalDate lookedUp = LocalDate.of(2026, 11, 1);
        assertThat(config.providers().values())
                .allSatisfy(provider -> assertThat(config.prices().price(provider.id(), provider.model(), lookedUp))
                        .as("price of %s", provider.model())
                        .isPresent());
        assertThat(config.providers().values())
                .filteredOn(provider -> provider.keyEnv() == null)
                .extracting(ProviderProfile::id)
                .containsExactly("ollama", "vllm", "simulator");
    }

    @Test
    void shouldTakeTheAddressOfAServerOfOnesOwnFromTheEnvironment() {
        ArenaConfig elsewhere = ArenaConfig.fromEnvironment(Map.of("ARENA_OLLAMA_URL", "http://gpu.lan:11434/v1/"));

        assertThat(elsewhere.provider("ollama").baseUrl()).hasToString("http://gpu.lan:11434/v1");
        assertThat(config.provider("ollama").baseUrl()).hasToString("http://127.0.0.1:11434/v1");
    }

    @Test
    void shouldSeatTheDefaultProvidersInTheSixCoinTemplateWithABudget() {
        assertThat(config.template("nof1").seats())
                .filteredOn(seat -> seat.decider().kind() == DeciderKind.LLM)
                .allSatisfy(seat -> {
                    assertThat(seat.decider().promptVersion()).isEqualTo("nof1/v1");
                    assertThat(seat.decider().dialect()).isEqualTo("nof1");
                    assertThat(seat.decider().budgetUsd()).isEqualByComparingTo("10");
                })
                .extracting(seat -> seat.decider().provider())
                .containsExactly("simulator", "openai", "deepseek", "groq", "anthropic");
    }

    @Test
    void shouldLetTwoProvidersShareAnAddress() {
        String second = """
                deepseek-slow:
                  base-url: https://api.deepseek.com/v1
                  model: deepseek-reasoner
                  key-env: DEEPSEEK_API_KEY
                  timeout: 5m
                  structured-output: none
                  limits: {concurrent: 1}
                  simulated: false

                groq:
                """.indent(2);

        ArenaConfig both =
                DefaultFile.reader(DefaultFile.with("  groq:\n", second)).read();

        assertThat(both.provider("deepseek-slow").baseUrl())
                .isEqualTo(both.provider("deepseek").baseUrl());
        assertThat(both.provider("deepseek-slow").limits()).isEqualTo(new ProviderLimits(1, null, null));
        assertThat(both.provider("deepseek").limits().concurrent()).isEqualTo(16);
    }

    @Test
    void shouldPriceTokensPerMillion() {
        TokenPrice price = config.prices()
                .price("openai", "gpt-4o", LocalDate.of(2026, 1, 1))
                .orElseThrow();

        assertThat(price.costUsd(new TokenUsage(1_200, 1_000, 300, 100))).isEqualByComparingTo("0.00475");
    }

    @Test
    void shouldFillAddressesFromTheEnvironment() {
        ArenaConfig elsewhere = ArenaConfig.fromEnvironment(Map.of("ARENA_SIMULATOR_URL", "http://127.0.0.1:9999/v1"));

        assertThat(elsewhere.provider("simulator").baseUrl()).isEqualTo(URI.create("http://127.0.0.1:9999/v1"));
        assertThat(config.provider("simulator").baseUrl()).isEqualTo(URI.create("http://127.0.0.1:8090/v1"));
    }

    @Test
    void shouldReadTheFileThatTheEnvironmentNames() throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, DefaultFile.text().replace("seed: 7", "seed: 42"));

        assertThat(ArenaConfig.fromEnvironment(Map.of("ARENA_CONFIG", file.toString()))
                        .seed())
                .isEqualTo(42);
        assertThat(ArenaConfig.load(file).seed()).isEqualTo(42);
    }

    @Test
    void shouldSayWhenTheFileIsNotThere() {
        Path absent = folder.resolve("absent.yaml");

        assertThatThrownBy(() -> ArenaConfig.load(absent))
                .isInstanceOf(ConfigInvalid.class)
                .hasMessageContaining("absent.yaml:1:1: cannot be read");
    }

    @Test
    void shouldNameTheKnownTemplatesWhenOneIsUnknown() {
        assertThatThrownBy(() -> config.template("modern"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("unknown template 'modern'; allowed: classic, nof1, live, live-nof1");
    }

    private SeatSpec seat(String id) {
        return config.template("classic").seats().stream()
                .filter(seat -> seat.seatId().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
