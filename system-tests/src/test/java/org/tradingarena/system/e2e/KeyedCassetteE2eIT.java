package org.tradingarena.system.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.cli.client.CompetitionSummary;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.simulators.provider.ProviderServer;
import org.tradingarena.simulators.provider.ScenarioFile;
import org.tradingarena.system.arena.ArenaUp;

/**
 * Seats with keys at providers of both protocols, with faults and limits that bite, recorded by {@code arena up --record} and
 * played by {@code arena up --cassette} where no key is set and nobody listens: the same books, the same failures, the same cost.
 */
class KeyedCassetteE2eIT {

    private static final String OPENAI_KEY = "sk-openai-0123456789";
    private static final String ANTHROPIC_KEY = "sk-ant-9876543210";
    private static final String GPT = "gpt-4o";
    private static final String CLAUDE = "claude-sonnet";
    private static final int ROUNDS = 14;

    /** The limit of six a minute binds from the seventh call on, and a wait of ten seconds is longer than the time-out. */
    private static final String LIMITS = "{concurrent: 2, requests-per-minute: 6}";

    private static final String SCENARIO = """
        seed: 7
        thinking: 20ms-40ms
        keys: {gpt-4o: sk-openai-0123456789, claude-sonnet: sk-ant-9876543210}
        faults:
          - {fault: 429, seat: gpt-4o, requests: 2-3, retry-after: 500ms}
          - {fault: break, seat: claude-sonnet, requests: 3}
          - {fault: hang, seat: claude-sonnet, requests: 6}
          - {fault: malformed, seat: claude-sonnet, requests: 8}
          - {fault: fenced, seat: claude-sonnet, requests: 12}
        """;

    @TempDir
    Path folder;

    private Path cassette;

    @BeforeEach
    void name() {
        cassette = folder.resolve("keyed.cassette.jsonl");
    }

    @Test
    void shouldComeToTheSameBooksWithoutKeys() throws Exception {
        Map<String, List<String>> recorded;
        JsonNode recordedResult;
        String config;
        try (ProviderServer providers = ProviderServer.start(ScenarioFile.parse(SCENARIO))) {
            // given
            config = config(providers).toString();
            Map<String, String> environment = Map.of(
                    "ARENA_CONFIG", config,
                    "ARENA_PRICES", prices().toString(),
                    "OPENAI_API_KEY", OPENAI_KEY,
                    "ANTHROPIC_API_KEY", ANTHROPIC_KEY);
            try (ArenaUp arena = ArenaUp.in(folder.resolve("recording"), environment, up("--record"))) {
                CompetitionSummary over = arena.finished();
                recorded = decisions(arena, over);
                recordedResult = arena.get(over.id(), "result");
            }
            assertThat(providers.counts().of(GPT, "429")).isEqualTo(2);
            assertThat(providers.counts().of(CLAUDE, "hang")).isEqualTo(1);
        }
        assertThat(Files.readString(cassette)).doesNotContain(OPENAI_KEY, ANTHROPIC_KEY);
        // when
        Map<String, String> nothing = Map.of(
                "ARENA_CONFIG",
                config,
                "ARENA_PRICES",
                prices().toString(),
                "OPENAI_API_KEY",
                "",
                "ANTHROPIC_API_KEY",
                "");
        try (ArenaUp arena = ArenaUp.in(folder.resolve("playing"), nothing, up("--cassette"))) {
            CompetitionSummary over = arena.finished();
            // then
            assertThat(decisions(arena, over)).isEqualTo(recorded);
            JsonNode result = arena.get(over.id(), "result");
            assertThat(result.path("rootHash").asText())
                    .isNotEmpty()
                    .isEqualTo(recordedResult.path("rootHash").asText());
            assertThat(result.path("standings")).isEqualTo(recordedResult.path("standings"));
            assertThat(arena.said()).contains("plays: no provider is asked");
        }
        assertThat(recorded.get(GPT)).hasSize(ROUNDS).anyMatch(one -> one.contains(" VALID "));
        assertThat(recorded.get(GPT)).anyMatch(one -> one.contains("PROVIDER_RATE_LIMITED"));
        assertThat(recorded.get(CLAUDE))
                .hasSize(ROUNDS)
                .anyMatch(one -> one.contains("REPLY_TIMEOUT"))
                .anyMatch(one -> one.contains(" REPAIRED "));
    }

    private String[] up(String way) {
        return new String[] {
            way,
            cassette.toString(),
            "--seats",
            GPT + "," + CLAUDE + ",random,buy-and-hold",
            "--rounds",
            Integer.toString(ROUNDS),
            "--speed",
            "max",
            "--seed",
            "20131125"
        };
    }

    /** Everything of every decision that does not name its competition, by seat. */
    private static Map<String, List<String>> decisions(ArenaUp arena, CompetitionSummary over) {
        Map<String, List<String>> decisions = new TreeMap<>();
        arena.get(over.id(), "decisions?limit=500").path("decisions").forEach(row -> {
            JsonNode trail = row.path("trail");
            decisions
                    .computeIfAbsent(row.path("seat").asText(), seat -> new ArrayList<>())
                    .add(String.join(
                            " ",
                            row.path("round").asText(),
                            row.path("outcome").asText(),
                            row.path("code").asText(),
                            row.path("costUsd").asText(),
                            row.path("intents").toString(),
                            trail.path("calls").toString(),
                            trail.path("usage").toString()));
        });
        return decisions;
    }

    private Path config(ProviderServer providers) throws IOException {
        String text = builtIn("arena.yaml")
                .replace("https://api.openai.com/v1", providers.baseUrl(GPT).toString())
                .replace(
                        "https://api.anthropic.com/v1",
                        providers.baseUrl(CLAUDE).toString())
                .replace("    model: gpt-4o\n", "    model: simulated-trend\n")
                .replace("    model: claude-sonnet-4-5\n", "    model: simulated-reverter\n")
                .replace("    limits: {concurrent: 16, requests-per-minute: 500}", "    limits: " + LIMITS)
                .replace("    timeout: 60s\n", "    timeout: 3s\n");
        assertThat(text).contains(LIMITS, "simulated-trend", "simulated-reverter");
        return Files.writeString(folder.resolve("arena.yaml"), text);
    }

    private Path prices() throws IOException {
        String text = builtIn("prices.yaml")
                .replace("model: gpt-4o,", "model: any,")
                .replace("model: claude-sonnet-4-5,", "model: any,");
        return Files.writeString(folder.resolve("prices.yaml"), text);
    }

    private static String builtIn(String name) throws IOException {
        try (InputStream in = ArenaConfig.class.getResourceAsStream("/" + name)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
