package org.tradingarena.schema.config;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Parses a text into nodes, which keep line and column of every value; the parser never builds objects. */
final class YamlTree {

    private static final String YAML_FORM = "well-formed YAML";

    private YamlTree() {}

    /** Throws {@link ConfigInvalid} when the text is empty or not YAML. */
    static Node of(String file, String text, String wanted) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (root == null) {
                throw ConfigInvalid.at(file, 1, 1, "is empty", wanted);
            }
            return root;
        } catch (MarkedYAMLException malformed) {
            @Nullable Mark mark = malformed.getProblemMark();
            throw ConfigInvalid.at(
                    file,
                    mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1,
                    "is not YAML: " + malformed.getProblem(),
                    YAML_FORM);
        } catch (ReaderException unprintable) {
            String before = text.substring(0, Math.min(unprintable.getPosition(), text.length()));
            throw ConfigInvalid.at(
                    file,
                    (int) before.chars().filter(letter -> letter == '\n').count() + 1,
                    before.length() - before.lastIndexOf('\n'),
                    "holds a character that cannot be printed",
                    YAML_FORM);
        } catch (YAMLException beyondLimits) {
            throw ConfigInvalid.at(file, 1, 1, "is not YAML: " + beyondLimits.getMessage(), YAML_FORM);
        }
    }
}
