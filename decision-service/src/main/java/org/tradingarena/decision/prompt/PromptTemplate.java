package org.tradingarena.decision.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.Canonical;

/**
 * One version of a prompt, read from {@code prompts/<version>/system.txt} and {@code user.txt}.
 *
 * @param version such as {@code classic/v1}
 * @param system text with slots and sections as {@link TemplateText} reads them
 * @param user the same
 */
public record PromptTemplate(String version, String system, String user) {

    /** Every version there is, oldest first. */
    public static final List<String> VERSIONS = List.of("classic/v1", "nof1/v1");

    private static final Pattern VERSION = Pattern.compile("[a-z0-9]+/v[0-9]+");

    /** Reads a version from the class path; empty when there is none of that name. */
    public static Optional<PromptTemplate> load(String version) {
        if (!VERSION.matcher(version).matches()) {
            return Optional.empty();
        }
        String system = resource("/prompts/" + version + "/system.txt");
        String user = resource("/prompts/" + version + "/user.txt");
        return system == null || user == null
                ? Optional.empty()
                : Optional.of(new PromptTemplate(version, system, user));
    }

    /** Whose words it asks for: the first part of its version. */
    public Dialect dialect() {
        String name = version.substring(0, version.indexOf('/'));
        return Dialect.of(name).orElseThrow(() -> new IllegalStateException("no dialect " + name));
    }

    /** Lower-case hexadecimal SHA-256 over both texts, a zero byte between them. */
    public String sha256() {
        return Canonical.sha256((system + "\0" + user).getBytes(StandardCharsets.UTF_8));
    }

    /** Fills every slot once; what a value says is never looked at again. */
    Prompt fill(Slots slots) {
        return new Prompt(TemplateText.filled(system, slots), TemplateText.filled(user, slots));
    }

    private static @Nullable String resource(String path) {
        try (InputStream stream = PromptTemplate.class.getResourceAsStream(path)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
