package org.tradingarena.schema.config;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads one {@code arena.yaml} and the prices that go with it in one pass and reports every mistake in both. */
final class ConfigReader {

    private static final String SECTIONS = "the sections seed, default-template, datasets, providers, templates";

    private final ConfigText file;
    private final ConfigText prices;
    private final Map<String, String> environment;
    private final Problems problems;
    private final Problems priceProblems;

    ConfigReader(ConfigText file, ConfigText prices, Map<String, String> environment) {
        this.file = file;
        this.prices = prices;
        this.environment = environment;
        this.problems = new Problems(file.name());
        this.priceProblems = new Problems(prices.name());
    }

    /** Throws {@link ConfigInvalid} with every problem of the texts. */
    ArenaConfig read() {
        ArenaConfig config = arena(Section.of(problems, "", YamlTree.of(file.name(), file.text(), SECTIONS)));
        problems.throwIfAny(priceProblems);
        return config;
    }

    private ArenaConfig arena(Section root) {
        try (root) {
            long seed = root.required("seed", Scalars.SEED);
            Map<String, DatasetProfile> datasets =
                    profiles(root.named("datasets"), (name, section) -> DatasetReader.read(name, section, environment));
            Map<String, ProviderProfile> providers =
                    profiles(root.named("providers"), (id, section) -> ProviderReader.read(id, section, environment));
            PriceBook book = new PriceReader(known(providers)).read(priceProblems, prices.name(), prices.text());
            TemplateReader templateReader = new TemplateReader(datasets, providers, book);
            Map<String, CompetitionTemplate> templates = profiles(root.named("templates"), templateReader::read);
            String defaultTemplate = root.required("default-template", Scalars.oneOf(templates.keySet()));
            return new ArenaConfig(seed, defaultTemplate, datasets, providers, book, templates);
        }
    }

    /** A file of one's own may drop providers whose prices stand in the built-in book, so those may be priced as well. */
    private static Set<String> known(Map<String, ProviderProfile> providers) {
        Set<String> known = new LinkedHashSet<>(providers.keySet());
        ConfigText builtIn = ConfigText.builtIn(ArenaConfig.DEFAULT_FILE);
        Section root =
                Section.of(new Problems(builtIn.name()), "", YamlTree.of(builtIn.name(), builtIn.text(), SECTIONS));
        known.addAll(root.named("providers").keySet());
        return known;
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
