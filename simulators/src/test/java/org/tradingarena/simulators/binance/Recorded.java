package org.tradingarena.simulators.binance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Recorded data that lies beside the repository on some machines and is no part of it. */
final class Recorded {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Recorded() {}

    /** A file of it; where the folder is absent the test is skipped, and says so. */
    static Path file(String name) {
        Path folder = folder();
        assumeTrue(folder != null, "skipped: no folder shared/data beside the repository, so no " + name);
        return Objects.requireNonNull(folder).resolve(name);
    }

    /** The two tapes of BTCUSDT that join at midnight. */
    static List<Path> tapes() {
        return List.of(file("binance-websocket/btcusdt_20240808.gz"), file("binance-websocket/btcusdt_20240809.gz"));
    }

    /** The first message of a recording whose stream ends so and that holds this text. */
    static JsonNode message(String name, String stream, String text) throws IOException {
        try (var lines = Files.lines(file("binance-websocket/" + name))) {
            String line = lines.filter(each -> each.contains("\"stream\":"))
                    .filter(each -> each.contains(stream + "\"") && each.contains(text))
                    .findFirst()
                    .orElseThrow();
            return JSON.readTree(line.substring(line.indexOf('{')));
        }
    }

    private static @Nullable Path folder() {
        for (Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            Path data = place.resolve("shared").resolve("data");
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        return null;
    }
}
