package org.tradingarena.schema.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What one {@code arena.yaml} and one {@code prices.yaml} say; immutable and complete.
 *
 * @param seed default seed of competitions
 * @param defaultTemplate name of the template that is used when nobody names one
 */
public record ArenaConfig(
        long seed,
        String defaultTemplate,
        Map<String, DatasetProfile> datasets,
        Map<String, ProviderProfile> providers,
        PriceBook prices,
        Map<String, CompetitionTemplate> templates) {

    /** The environment variable that names the file. */
    public static final String FILE_VARIABLE = "ARENA_CONFIG";

    /** The environment variable that names the file of prices. */
    public static final String PRICES_VARIABLE = "ARENA_PRICES";

    static final String DEFAULT_FILE = "arena.yaml";
    static final String DEFAULT_PRICES = "prices.yaml";

    public ArenaConfig {
        datasets = Collections.unmodifiableMap(new LinkedHashMap<>(datasets));
        providers = Collections.unmodifiableMap(new LinkedHashMap<>(providers));
        templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
    }

    /**
     * Reads the files that {@code ARENA_CONFIG} and {@code ARENA_PRICES} name, or the built-in ones where they are unset or
     * blank; throws {@link ConfigInvalid} with every problem in them.
     */
    public static ArenaConfig fromEnvironment(Map<String, String> environment) {
        return read(ConfigText.named(FILE_VARIABLE, environment, DEFAULT_FILE), environment);
    }

    /** The built-in files with every address as it stands there. */
    public static ArenaConfig defaults() {
        return fromEnvironment(Map.of());
    }

    /** Reads a file; throws {@link ConfigInvalid} with every problem in it, also when it cannot be read. */
    public static ArenaConfig load(Path file) {
        return load(file, System.getenv());
    }

    /** Reads a file and fills {@code ${NAME:default}} in addresses from the given environment. */
    public static ArenaConfig load(Path file, Map<String, String> environment) {
        return read(ConfigText.of(file), environment);
    }

    private static ArenaConfig read(ConfigText file, Map<String, String> environment) {
        ConfigText prices = ConfigText.named(PRICES_VARIABLE, environment, DEFAULT_PRICES);
        return new ConfigReader(file, prices, environment).read();
    }

    /** The same configuration with more data sets; one of the file keeps its name against another. */
    public ArenaConfig withDatasets(Map<String, DatasetProfile> more) {
        Map<String, DatasetProfile> all = new LinkedHashMap<>(datasets);
        more.forEach(all::putIfAbsent);
        return new ArenaConfig(seed, defaultTemplate, all, providers, prices, templates);
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
