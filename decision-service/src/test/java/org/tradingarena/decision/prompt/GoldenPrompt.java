package org.tradingarena.decision.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Prompts as they were when their version was released. */
final class GoldenPrompt {

    private GoldenPrompt() {}

    /** A file under {@code prompts/} of the test resources. */
    static String text(String name) {
        try (InputStream stream = Objects.requireNonNull(GoldenPrompt.class.getResourceAsStream("/prompts/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
