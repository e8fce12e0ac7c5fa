package org.tradingarena.schema.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Reads one {@code arena.yaml} in one pass and reports every mistake in it. */
final class ConfigReader {

    private static final String SECTIONS = "the sections seed, default-template, datasets, providers, templates";

    private final Problems problems;
    private final String file;
    private final Map<String, String> environment;
    private final PriceBook prices;

    ConfigReader(String file, Map<String, String> environment, PriceBook prices) {
        this.problems = new Problems(file);
        this.file = file;
        this.environment = environment;
        this.prices = prices;
    }

    /** Throws {@link ConfigInvalid} with every problem of the text. */
    ArenaConfig read(String text) {
        ArenaConfig config = arena(Section.of(problems, "", YamlTree.of(file, text, SECTIONS)));
        problems.throwIfAny();
        return config;
    }

    private ArenaConfig arena(Section root) {
        try (root) {
            long seed = root.required("seed", Scalars.SEED);
            Map<String, DatasetProfile> datasets = profiles(root.named("datasets"), DatasetReader::read);
            Map<String, ProviderProfile> providers =
                    profiles(root.named("providers"), (id, section) -> ProviderReader.read(id, section, environment));
            TemplateReader templateReader = new TemplateReader(datasets, providers, prices);
            Map<String, CompetitionTemplate> templates = profiles(root.named("templates"), templateReader::read);
            String defaultTemplate = root.required("default-template", Scalars.oneOf(templates.keySet()));
            return new ArenaConfig(seed, defaultTemplate, datasets, providers, prices, templates);
        }
    }

    private static <T> Map<String, T> profiles(Map<String, Section> sections, BiFunction<String, Section, T> reader) {
        Map<String, T> profiles = new LinkedHashMap<>();
        sections.forEach((name, section) -> {
            try (section) {
                profiles.put(name, reader.apply(name, section));
            }
        });
        return profiles;
    }
}
