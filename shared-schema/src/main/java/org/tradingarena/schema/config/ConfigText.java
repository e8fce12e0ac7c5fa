package org.tradingarena.schema.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A configuration file that was fetched but not read yet.
 *
 * @param name as the user wrote it, without folders
 */
record ConfigText(String name, String text) {

    /** A file on disk; throws {@link ConfigInvalid} when it cannot be read. */
    static ConfigText of(Path file) {
        try {
            return new ConfigText(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException unreadable) {
            throw ConfigInvalid.unreadable(file.toString(), unreadable);
        }
    }

    /** A file that comes with the program. */
    static ConfigText builtIn(String name) {
        try (InputStream resource = ConfigText.class.getResourceAsStream("/" + name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new ConfigText(name, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw ConfigInvalid.unreadable(name, unreadable);
        }
    }

    /** The file that a variable names, or the built-in one where it is unset or blank. */
    static ConfigText named(String variable, Map<String, String> environment, String otherwise) {
        String file = environment.getOrDefault(variable, "");
        return file.isBlank() ? builtIn(otherwise) : of(Path.of(file));
    }
}
