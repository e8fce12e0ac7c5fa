package org.tradingarena.schema.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What one {@code arena.yaml} says; immutable and complete.
 *
 * @param seed default seed of competitions
 * @param defaultTemplate name of the template that is used when nobody names one
 */
public record ArenaConfig(
        long seed,
        String defaultTemplate,
        Map<String, DatasetProfile> datasets,
        Map<String, ProviderProfile> providers,
        Map<String, CompetitionTemplate> templates) {

    /** The environment variable that names the file. */
    public static final String FILE_VARIABLE = "ARENA_CONFIG";

    private static final String DEFAULT_FILE = "arena.yaml";

    public ArenaConfig {
        datasets = Collections.unmodifiableMap(new LinkedHashMap<>(datasets));
        providers = Collections.unmodifiableMap(new LinkedHashMap<>(providers));
        templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
    }

    /** Reads the file that {@code ARENA_CONFIG} names, or the built-in default when it is unset or blank. */
    public static ArenaConfig fromEnvironment(Map<String, String> environment) {
        String file = environment.getOrDefault(FILE_VARIABLE, "");
        return file.isBlank() ? defaults(environment) : load(Path.of(file), environment);
    }

    /** The built-in default with every address as it stands in the file. */
    public static ArenaConfig defaults() {
        return defaults(Map.of());
    }

    /** Reads a file; throws {@link ConfigInvalid} with every problem in it, also when it cannot be read. */
    public static ArenaConfig load(Path file) {
        return load(file, System.getenv());
    }

    /** Reads a file and fills {@code ${NAME:default}} in addresses from the given environment. */
    public static ArenaConfig load(Path file, Map<String, String> environment) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException unreadable) {
            throw ConfigInvalid.unreadable(file.toString(), unreadable);
        }
        return new ConfigReader(file.getFileName().toString(), environment).read(text);
    }

    private static ArenaConfig defaults(Map<String, String> environment) {
        try (InputStream resource = ArenaConfig.class.getResourceAsStream("/" + DEFAULT_FILE)) {
            if (resource == null) {
                throw new IllegalStateException(DEFAULT_FILE + " is not on the class path");
            }
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return new ConfigReader(DEFAULT_FILE, environment).read(text);
        } catch (IOException unreadable) {
            throw ConfigInvalid.unreadable(DEFAULT_FILE, unreadable);
        }
    }

    /** The template of that name; throws {@link NoSuchElementException} naming the known ones. */
    public CompetitionTemplate template(String name) {
        return known(templates, name, "template");
    }

    /** The data set of that name; throws {@link NoSuchElementException} naming the known ones. */
    public DatasetProfile dataset(String name) {
        return known(datasets, name, "data set");
    }

    /** The provider of that name; throws {@link NoSuchElementException} naming the known ones. */
    public ProviderProfile provider(String name) {
        return known(providers, name, "provider");
    }

    private static <T> T known(Map<String, T> entries, String name, String what) {
        T entry = entries.get(name);
        if (entry == null) {
            throw new NoSuchElementException(
                    "unknown " + what + " '" + name + "'; allowed: " + String.join(", ", entries.keySet()));
        }
        return entry;
    }
}
