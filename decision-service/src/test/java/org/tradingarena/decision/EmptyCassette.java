package org.tradingarena.decision;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Plays a cassette that holds nothing, where not even a simulator is to be found. */
public final class EmptyCassette implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path cassette = Files.createTempFile("empty", ".cassette.jsonl");
            cassette.toFile().deleteOnExit();
            Files.writeString(cassette, "{\"format\":\"ai-trading-arena-cassette\",\"version\":2}\n");
            return Map.of("ARENA_CASSETTE", cassette.toString(), "ARENA_SIMULATOR_URL", "http://127.0.0.1:1/v1");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
