package org.tradingarena.schema.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {

    /** Each row spoils one piece of the default file and names the path, the complaint and what is allowed instead. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            rounds: 480 | rounds: -5 | templates.classic.rounds | '-5' is not accepted | a whole number from 1 to 1000000
            rounds: 480 | rounds: 2720 | templates.classic.rounds | data set bitstamp-2013 ends before round 2720 | at most 2719 with this warm-up and interval
            dataset: bitstamp-2013 | dataset: bitstamp | templates.classic.dataset | 'bitstamp' is not accepted | bitstamp-2013, synthetic, synthetic-perpetual, binance-spot, binance-perpetual
            symbols: [BTC/USD] | symbols: [ETH/USDT] | templates.classic.symbols[0] | 'ETH/USDT' is not accepted | BTC/USD
            provider: groq | provider: grok | templates.classic.seats[7].provider | 'grok' is not accepted | openai, deepseek, groq, anthropic, xai, gemini, mistral, openrouter, together, qwen, ollama, vllm, simulator
            rule: random | rule: magic | templates.classic.seats[3].rule | 'magic' is not accepted | buy-and-hold, cash, donchian, ema-cross, equal-weight, macd, random, rsi-reversion
            size: 0.25 | size: 1.5 | templates.classic.seats[3].size | '1.5' is not accepted | a decimal above 0 and at most 1
            size: 1} | size: 0} | templates.classic.seats[0].size | '0' is not accepted | a decimal above 0 and at most 1
            size: 1} | size: 1, oversold: 20} | templates.classic.seats[0].oversold | is not a key of this section | id, name, rule, size, timeout
            rule: ema-cross | rule: ema-cross, timeframe: 5m | templates.classic.seats[1].timeframe | '5m' is not accepted | 1m, 3m, 15m, 1h, 4h
            max-position-fraction: 1 | max-position-fraction: 0 | templates.classic.risk.max-position-fraction | '0' is not accepted | a decimal above 0 and at most 1
            timeframes: [1m, 3m, 15m, 1h, 4h] | timeframes: [1m, 15m] | templates.classic.seats[1].timeframe | is missing | 1m, 15m
            id: random | id: ema-cross | templates.classic.seats[3].id | 'ema-cross' is taken by another seat | an id of its own
            id: random | id: Random One | templates.classic.seats[3].id | 'Random One' is not accepted | lower-case letters, digits and dashes, 63 at most
            rule: random, size | rule: donchian, timeframe: 2m, size | templates.classic.seats[3].timeframe | '2m' is not accepted | 1m, 3m, 15m, 1h, 4h
            indicators: [ema20, ema50 | indicators: [ema20, ema501 | templates.classic.indicators[1] | 'ema501' is not accepted | emaN, rsiN, macd, atrN, bollingerN, adxN, stochasticN, donchianN, vwap, vwapN, volumeRatioN with N from 2 to 500
            indicators: [ema20, ema50 | indicators: [ema20, sma50 | templates.classic.indicators[1] | 'sma50' is not accepted | emaN, rsiN, macd, atrN, bollingerN, adxN, stochasticN, donchianN, vwap, vwapN, volumeRatioN with N from 2 to 500
            indicators: [ema20, ema50 | indicators: [ema20, ema20 | templates.classic.indicators[1] | is given twice | each value once
            prompt: classic/v1 | prompt: v9 | templates.classic.seats[4].prompt | 'v9' is not accepted | classic/v1, nof1/v1
            timeframes: [1m, | timeframes: [2m, | templates.classic.timeframes[0] | '2m' is not accepted | 1m, 3m, 15m, 1h, 4h
            timeframes: [1m, 3m | timeframes: [3m, 3m | templates.classic.timeframes[1] | is given twice | each value once
            decision-every: 3m | decision-every: 90s | templates.classic.decision-every | '90s' is not accepted | a length of time from 1s to 24h, such as 500ms, 90s, 3m, 24h or 7d; a multiple of the data set's step of 60s
            speed: 60x | speed: fast | templates.classic.speed | 'fast' is not accepted | max, or a factor from 0.1x to 1000000x such as 60x
            fee-rate: 0.001 | fee-rate: 0.1 % | templates.classic.costs.fee-rate | '0.1 %' is not accepted | a decimal from 0 to 0.1
            lockstep: true | lockstep: yes | templates.classic.lockstep | 'yes' is not accepted | true, false
            kind: bitstamp-trades | kind: csv | datasets.bitstamp-2013.kind | 'csv' is not accepted | bitstamp-trades, synthetic, stored, binance-spot, binance-perpetual
            simulated: false | simulated: true | datasets.bitstamp-2013.simulated | contradicts the kind bitstamp-trades | false
            to: 2013-12-01T16:00:00Z | to: 2013-11-25T00:00:00Z | datasets.bitstamp-2013.to | is not after 'from' | an instant after 2013-11-25T00:00:00Z
            to: 2013-12-01T16:00:00Z | to: 2013-12-02T00:00:00Z | datasets.bitstamp-2013.to | '2013-12-02T00:00:00Z' is not accepted | a UTC instant such as 2013-11-25T00:00:00Z; from 2013-11-25T00:00:00Z to 2013-12-01T16:00:00Z, on a whole step
            from: 2013-11-25T00:00:00Z | from: 2013-11-25T00:00:30Z | datasets.bitstamp-2013.from | '2013-11-25T00:00:30Z' is not accepted | a UTC instant such as 2013-11-25T00:00:00Z; from 2013-11-25T00:00:00Z to 2013-12-01T16:00:00Z, on a whole step
            BTC/USD: | ETH/USD: | datasets.bitstamp-2013.instruments.ETH/USD | 'ETH/USD' is not accepted | BTC/USD
            step: 1m | step: 7s | datasets.bitstamp-2013.step | '7s' is not accepted | a length of time from 1s to 4h, such as 500ms, 90s, 3m, 24h or 7d; a divisor of 4h
            model: gpt-4o | modle: gpt-4o | providers.openai.modle | is not a key of this section | base-url, completion-tokens, key-env, limits, model, protocol, simulated, streaming, structured-output, takes-temperature, timeout
            seed: 7 | seed: seven | seed | 'seven' is not accepted | a whole number of 64 bits
            default-template: classic | default-template: modern | default-template | 'modern' is not accepted | classic, nof1, live, live-nof1
            max-leverage: 40 | max-leverage: 0.5 | datasets.synthetic-perpetual.instruments.BTC/USD.max-leverage | '0.5' is not accepted | a decimal from 1 to 125
            {from: 50000, rate: 0.005} | {from: 0, rate: 0.005} | datasets.synthetic-perpetual.instruments.BTC/USD.maintenance[1].from | does not rise | more than 0
            {from: 50000, rate: 0.005} | {from: 50000, rate: 0.001} | datasets.synthetic-perpetual.instruments.BTC/USD.maintenance[1].rate | does not rise | more than 0.004
            every: 8h | every: 7h | datasets.synthetic-perpetual.funding.every | '7h' is not accepted | a length of time from 1m to 24h, such as 500ms, 90s, 3m, 24h or 7d; a multiple of the step that divides the day
            mode: clamp | mode: soften | templates.nof1.risk.mode | 'soften' is not accepted | refuse, clamp
            max-exposure: 20 | max-exposure: 0 | templates.nof1.risk.max-exposure | '0' is not accepted | a decimal above 0 and at most 125
            prompt: classic/v1 | prompt: nof1/v1 | templates.classic.seats[4].prompt | 'nof1/v1' does not fit a spot market: it asks for shorts and leverage, and shows funding and liquidation prices | classic/v1
            prompt: nof1/v1 | prompt: classic/v1 | templates.nof1.seats[4].prompt | 'classic/v1' does not fit perpetuals: it knows neither shorts nor leverage | nof1/v1
            protocol: anthropic | protocol: cohere | providers.anthropic.protocol | 'cohere' is not accepted | openai, anthropic
            structured-output: tool | structured-output: json-object | providers.anthropic.structured-output | 'json-object' is not accepted | tool, none
            structured-output: none | structured-output: xml | providers.simulator.structured-output | 'xml' is not accepted | json-schema, tool, json-object, none
            limits: {concurrent: 1} | limits: {concurrent: 0} | providers.ollama.limits.concurrent | '0' is not accepted | a whole number from 1 to 1024
            limits: {concurrent: 256} | limits: {concurrent: 256, tokens-per-minute: 0} | providers.simulator.limits.tokens-per-minute | '0' is not accepted | a whole number from 1 to 1000000000
            limits: {concurrent: 256} | limits: {concurrent: 256, per-day: 9} | providers.simulator.limits.per-day | is not a key of this section | concurrent, requests-per-minute, tokens-per-minute
            budget-usd: 10 | budget-usd: 0 | templates.nof1.models.budget-usd | '0' is not accepted | a decimal above 0 and at most 1000000
            liquidation-fee-rate: 0.0125 | liquidation-fee-rate: 1 | templates.nof1.costs.liquidation-fee-rate | '1' is not accepted | a decimal from 0 to 0.1
            """)
    void shouldNamePlaceComplaintAndAllowedValues(
            String piece, String replacement, String path, String message, String allowed) {
        String text = DefaultFile.with(piece, replacement);

        List<ConfigProblem> problems = problemsOf(text);

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.allowed()).isEqualTo(allowed);
            assertThat(problem.line()).isEqualTo(DefaultFile.lineOf(DefaultFile.text(), where(piece)));
        });
    }

    @Test
    void shouldPointAtLineAndColumnOfTheValue() {
        String text = DefaultFile.with("rounds: 480", "rounds: -5");

        assertThat(problemsOf(text))
                .extracting(ConfigProblem::toString)
                .containsExactly("arena.yaml:" + DefaultFile.lineOf(text, "rounds: -5")
                        + ":13 templates.classic.rounds: '-5' is not accepted; allowed: a whole number from 1"
                        + " to 1000000");
    }

    @Test
    void shouldReportEveryProblemAtOnceInTheOrderOfTheFile() {
        String text = DefaultFile.with("seed: 7", "seed: x");
        text = DefaultFile.spoilt(text, "tick: 0.01", "tick: 0");
        text = DefaultFile.spoilt(text, "temperature: 0.2", "temperature: 3");
        text = DefaultFile.spoilt(text, "series-length: 20", "series-length: 0");

        assertThat(problemsOf(text))
                .extracting(ConfigProblem::path)
                .containsExactly(
                        "seed",
                        "datasets.bitstamp-2013.instruments.BTC/USD.tick",
                        "templates.classic.series-length",
                        "templates.classic.models.temperature");
    }

    @Test
    void shouldRefuseSeatsThatNameAnIndicatorWhichTheTemplateLacks() {
        String text = DefaultFile.with("indicators: [ema20, ema50, rsi7", "indicators: [ema20, ema9, rsi7");

        assertThat(problemsOf(text))
                .extracting(ConfigProblem::path, ConfigProblem::message, ConfigProblem::allowed)
                .contains(
                        tuple(
                                "templates.classic.seats[1].rule",
                                "'ema-cross' reads indicators that the template lacks: ema50",
                                "a rule that needs none of them, or a template that lists them"),
                        tuple(
                                "templates.classic.seats[4].prompt",
                                "'classic/v1' names indicators that the template lacks: ema50",
                                "indicators with ema20, ema50, rsi7, rsi14, macd, atr3, atr14, bollinger20,"
                                        + " volumeRatio20"))
                .hasSize(6);
    }

    @Test
    void shouldRefuseMoreIndicatorsThanASnapshotHolds() {
        String many = IntStream.rangeClosed(100, 140)
                .mapToObj(period -> ", ema" + period)
                .collect(Collectors.joining());
        String text = DefaultFile.with("indicators: [ema20, ema50", "indicators: [ema20, ema50" + many);

        assertThat(problemsOf(text))
                .extracting(ConfigProblem::path, ConfigProblem::message, ConfigProblem::allowed)
                .containsExactly(tuple("templates.classic.indicators", "are 54", "at most 32"));
    }

    /** What one place states is refused at another: at the seat that cannot live with it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        limits: {concurrent: 256} | limits: {concurrent: 256, tokens-per-minute: 1000} | 4 | id: simulated-llm | max-tokens | '1000' leaves nothing for the question within the tokens-per-minute of simulator | less than 1000
        temperature: 0.2, max-tokens: 1000 | temperature: 1.2, max-tokens: 1000 | 8 | id: claude-sonnet | temperature | '1.2' is more than anthropic takes | a decimal from 0 to 1
        model: gpt-4o | model: gpt-9 | 5 | id: gpt-4o | model | 'gpt-9' of openai has no price | a model in the file of prices
        """)
    void shouldPointAtTheSeatThatDoesNotFit(
            String piece, String replacement, int seat, String seatText, String key, String message, String allowed) {
        String text = DefaultFile.with(piece, replacement);

        assertThat(problemsOf(text))
                .contains(new ConfigProblem(
                        "arena.yaml",
                        DefaultFile.lineOf(text, seatText),
                        9,
                        "templates.classic.seats[" + seat + "]." + key,
                        message,
                        allowed));
    }

    @Test
    void shouldRefuseAnEffortThatWouldNotBeSent() {
        // given
        String seat = "provider: anthropic, prompt: classic/v1}";
        // when
        String text = DefaultFile.with(seat, "provider: anthropic, prompt: classic/v1, reasoning-effort: high}");
        // then
        assertThat(problemsOf(text)).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("templates.classic.seats[8].reasoning-effort");
            assertThat(problem.message())
                    .isEqualTo("is not taken by the protocol of anthropic, which would think without a temperature");
            assertThat(problem.allowed()).isEqualTo("no reasoning-effort");
        });
    }

    @Test
    void shouldRefuseASixCoinPromptWithoutItsCandles() {
        String text = DefaultFile.text();
        int nof1 = text.indexOf("  nof1:\n");
        String lacking = text.substring(0, nof1)
                + DefaultFile.spoilt(text.substring(nof1), "timeframes: [1m, 3m, 15m, 1h, 4h]", "timeframes: [3m, 1h]");

        assertThat(problemsOf(lacking))
                .extracting(ConfigProblem::path, ConfigProblem::message, ConfigProblem::allowed)
                .hasSize(5)
                .contains(tuple(
                        "templates.nof1.seats[4].prompt",
                        "'nof1/v1' shows candles that the template lacks: 4h",
                        "timeframes with 3m, 4h"));
    }

    @Test
    void shouldRefuseTheWordsOfOneProtocolInTheOther() {
        String text = DefaultFile.with("protocol: anthropic\n", "protocol: anthropic\n    completion-tokens: true\n");

        assertThat(problemsOf(text))
                .extracting(ConfigProblem::toString)
                .containsExactly("arena.yaml:" + DefaultFile.lineOf(text, "    completion-tokens: true")
                        + ":24 providers.anthropic.completion-tokens: is a word of the protocol openai;"
                        + " allowed: false");
    }

    @Test
    void shouldPointAtCharactersThatNoTextHas() {
        assertThat(problemsOf("seed: 7\nname: a\u0007b\n"))
                .extracting(ConfigProblem::toString)
                .containsExactly("arena.yaml:2:8: holds a character that cannot be printed; allowed: well-formed YAML");
    }

    @Test
    void shouldRefuseTwoDocumentsInOneFile() {
        assertThat(problemsOf("seed: 7\n---\nseed: 8\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("is not YAML"))
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
    }

    @Test
    void shouldRefuseAnAddressWithAFragment() {
        assertThat(problemsOf(DefaultFile.with("https://api.x.ai/v1", "https://api.x.ai/v1#key")))
                .extracting(ConfigProblem::path)
                .containsExactly("providers.xai.base-url");
    }

    @Test
    void shouldAskForTimeframesThatAreMultiplesOfTheStep() {
        String text = DefaultFile.with("step: 1m", "step: 3m");

        assertThat(problemsOf(text))
                .extracting(ConfigProblem::toString)
                .singleElement()
                .asString()
                .endsWith("templates.classic.timeframes[0]: '1m' is not accepted; allowed: 3m, 15m, 1h, 4h");
    }

    @Test
    void shouldReportMissingAndRepeatedKeys() {
        assertThat(problemsOf(DefaultFile.with("    rounds: 480\n", "")))
                .extracting(ConfigProblem::path, ConfigProblem::message)
                .containsExactly(tuple("templates.classic.rounds", "is missing"));
        assertThat(problemsOf(DefaultFile.with("rounds: 480", "rounds: 480\n    rounds: 481")))
                .extracting(ConfigProblem::path, ConfigProblem::message)
                .containsExactly(tuple("templates.classic.rounds", "is given twice"));
    }

    @Test
    void shouldRefuseSeatWithRuleAndProvider() {
        assertThat(problemsOf(DefaultFile.with("rule: random", "rule: random, provider: openai")))
                .extracting(ConfigProblem::message)
                .contains("a seat is held by a rule or by a provider");
    }

    @Test
    void shouldRefuseAnySymbolInRecordedData() {
        assertThat(problemsOf(DefaultFile.with("      BTC/USD:", "      any:")))
                .extracting(ConfigProblem::path)
                .contains("datasets.bitstamp-2013.instruments.any");
    }

    @Test
    void shouldNeverRepeatKeyThatWasPastedIntoTheFile() {
        String secret = "sk-live-0123456789";

        assertThat(problemsOf(DefaultFile.with("key-env: OPENAI_API_KEY", "key-env: " + secret)))
                .singleElement()
                .asString()
                .contains("providers.openai.key-env: is not accepted; allowed: the NAME of an environment variable")
                .doesNotContain(secret);
        assertThat(problemsOf(DefaultFile.with("key-env: OPENAI_API_KEY", "api-key: " + secret)))
                .singleElement()
                .asString()
                .doesNotContain(secret);
        assertThat(problemsOf(DefaultFile.with("https://api.openai.com", "https://me:" + secret + "@api.openai.com")))
                .singleElement()
                .asString()
                .doesNotContain(secret);
    }

    @Test
    void shouldRefuseAddressWhoseVariableIsUnsetAndHasNoDefault() {
        assertThat(problemsOf(DefaultFile.with("https://api.openai.com/v1", "${ARENA_NOWHERE}")))
                .extracting(ConfigProblem::path)
                .containsExactly("providers.openai.base-url");
    }

    @Test
    void shouldPointAtTheMistakeWhenTheTextIsNotYaml() {
        assertThat(problemsOf("seed: [1\ndatasets: {}\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("is not YAML"))
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
    }

    @Test
    void shouldAskForEverySectionWhenTheFileIsEmpty() {
        assertThat(problemsOf("# nothing\n")).extracting(ConfigProblem::message).containsExactly("is empty");
        assertThat(problemsOf("seed: 1\n"))
                .extracting(ConfigProblem::path)
                .contains("datasets", "providers", "templates", "default-template");
    }

    /** What is missing is reported at the mapping that lacks it, all else where it was spoilt. */
    private static String where(String piece) {
        return piece.startsWith("timeframes: [1m, 3m, 15m") ? "id: ema-cross" : piece;
    }

    private static List<ConfigProblem> problemsOf(String text) {
        ConfigInvalid invalid = catchThrowableOfType(
                ConfigInvalid.class, () -> DefaultFile.reader(text).read());
        assertThat(invalid).as("the text is accepted").isNotNull();
        return invalid.problems();
    }
}
