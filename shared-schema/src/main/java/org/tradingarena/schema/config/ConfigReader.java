package org.tradingarena.schema.config;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads one file in one pass. It works on the node tree of the parser, which keeps line and column of every value, and
 * never lets the parser build objects.
 */
final class ConfigReader {

    private static final String YAML_FORM = "well-formed YAML";

    private final Problems problems;
    private final String file;
    private final Map<String, String> environment;

    ConfigReader(String file, Map<String, String> environment) {
        this.problems = new Problems(file);
        this.file = file;
        this.environment = environment;
    }

    /** Throws {@link ConfigInvalid} with every problem of the text. */
    ArenaConfig read(String text) {
        ArenaConfig config = arena(Section.of(problems, "", tree(text)));
        problems.throwIfAny();
        return config;
    }

    private Node tree(String text) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (root == null) {
                throw ConfigInvalid.at(
                        file, 1, 1, "is empty", "the sections seed, default-template, datasets, providers, templates");
            }
            return root;
        } catch (MarkedYAMLException malformed) {
            throw ConfigInvalid.at(
                    file,
                    malformed.getProblemMark().getLine() + 1,
                    malformed.getProblemMark().getColumn() + 1,
                    "is not YAML: " + malformed.getProblem(),
                    YAML_FORM);
        }
    }

    private ArenaConfig arena(Section root) {
        try (root) {
            long seed = root.required("seed", Scalars.SEED);
            Map<String, DatasetProfile> datasets = profiles(root.named("datasets"), DatasetReader::read);
            Map<String, ProviderProfile> providers =
                    profiles(root.named("providers"), (id, section) -> ProviderReader.read(id, section, environment));
            TemplateReader templateReader = new TemplateReader(datasets, providers);
            Map<String, CompetitionTemplate> templates = profiles(root.named("templates"), templateReader::read);
            String defaultTemplate = root.required("default-template", Scalars.oneOf(templates.keySet()));
            return new ArenaConfig(seed, defaultTemplate, datasets, providers, templates);
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
