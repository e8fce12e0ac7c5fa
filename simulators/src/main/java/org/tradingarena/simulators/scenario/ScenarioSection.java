package org.tradingarena.simulators.scenario;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a scenario; every mistake is told with its line. YAML, of which JSON is a part. */
public final class ScenarioSection {

    private final Map<String, Node> entries = new LinkedHashMap<>();

    private ScenarioSection() {}

    /**
     * The root of a text in YAML; null when there is nothing in it.
     *
     * @throws ScenarioInvalid naming the line, when it is no YAML
     */
    public static @Nullable Node tree(String text) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new ScenarioInvalid("line " + line + ": " + e.getProblem());
        }
    }

    /**
     * The mapping that a node is.
     *
     * @param allowed keys; empty when any is
     * @throws ScenarioInvalid naming the line, when it is none or has other keys
     */
    public static ScenarioSection of(Node node, List<String> allowed) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, "here has to stand a mapping of keys to values");
        }
        ScenarioSection section = new ScenarioSection();
        for (NodeTuple entry : mapping.getValue()) {
            String key = text(entry.getKeyNode());
            if (!allowed.isEmpty() && !allowed.contains(key)) {
                throw wrong(entry.getKeyNode(), "unknown key '" + key + "'; allowed: " + String.join(", ", allowed));
            }
            if (section.entries.put(key, entry.getValueNode()) != null) {
                throw wrong(entry.getKeyNode(), "key '" + key + "' stands here twice");
            }
        }
        return section;
    }

    /** What a reader makes of a value; null when the key is not there. */
    public <T> @Nullable T maybe(String key, Function<String, T> reader) {
        Node node = entries.get(key);
        return node == null ? null : read(node, reader);
    }

    /** What a reader makes of a value; the fallback when the key is not there. */
    public <T> T value(String key, T fallback, Function<String, T> reader) {
        Node node = entries.get(key);
        return node == null ? fallback : read(node, reader);
    }

    /** The values of a list; empty when the key is not there. */
    public List<Node> list(String key) {
        Node node = entries.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong(node, "'" + key + "' is a list");
        }
        return sequence.getValue();
    }

    /** The entries of the mapping under a key; empty when the key is not there. */
    public Map<String, Node> mapping(String key) {
        Node node = entries.get(key);
        return node == null ? Map.of() : of(node, List.of()).entries;
    }

    /** Whether a key is there. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /**
     * What a reader makes of a single value.
     *
     * @throws ScenarioInvalid naming the line, when the reader refuses it
     */
    public static <T> T read(Node node, Function<String, T> reader) {
        String text = text(node);
        try {
            return reader.apply(text);
        } catch (NumberFormatException e) {
            throw wrong(node, "'" + text + "' is not a number here");
        } catch (IllegalArgumentException e) {
            throw wrong(node, String.valueOf(e.getMessage()));
        }
    }

    /** Single values as texts. */
    public static List<String> texts(List<Node> nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(text(node)));
        return texts;
    }

    /** The mistake at a node, to be thrown. */
    public static ScenarioInvalid wrong(Node node, String message) {
        return new ScenarioInvalid("line " + (node.getStartMark().getLine() + 1) + ": " + message);
    }

    private static String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong(node, "here has to stand a single value");
        }
        return scalar.getValue();
    }
}
