package org.tradingarena.system.arena;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The built-in configuration with one more template: a live market in rounds of five seconds, which starts at once. */
public final class LiveTemplate {

    public static final String NAME = "live-test";

    private static final String TEXT = """

              live-test:
                dataset: binance-spot
                symbols: [BTC/USDT, ETH/USDT]
                initial-cash: 10000
                decision-every: 5s
                rounds: 3
                warm-up: 0s
                lockstep: false
                decision-window: 4s
                speed: 1x
                series-length: 20
                timeframes: [1m, 3m, 15m, 1h, 4h]
                costs:
                  fee-rate: 0.001
                  slippage-rate: 0.0002
                  half-spread-bps: 0.5
                  charged-latency: 0s
                  stale-after-frames: 20
                risk:
                  minimum-confidence: 0
                  max-position-fraction: 1
                models: {temperature: 0.2, max-tokens: 1000}
                seats:
                  - {id: buy-and-hold, name: "Buy and hold", rule: buy-and-hold, size: 1}
                  - {id: random, name: "Seeded random", rule: random, size: 0.25}
                  - {id: simulated-llm, name: "Simulated LLM", provider: simulator, prompt: classic/v1}
            """;

    private LiveTemplate() {}

    /** Writes the file. */
    public static Path written() {
        try (InputStream builtIn =
                Objects.requireNonNull(LiveTemplate.class.getResourceAsStream("/arena.yaml"), "/arena.yaml")) {
            Path file = Files.createTempFile("arena-live", ".yaml");
            Files.writeString(file, new String(builtIn.readAllBytes(), StandardCharsets.UTF_8) + TEXT);
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
