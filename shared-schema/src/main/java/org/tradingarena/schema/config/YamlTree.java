package org.tradingarena.schema.config;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

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
            throw ConfigInvalid.at(
                    file,
                    malformed.getProblemMark().getLine() + 1,
                    malformed.getProblemMark().getColumn() + 1,
                    "is not YAML: " + malformed.getProblem(),
                    YAML_FORM);
        }
    }
}
