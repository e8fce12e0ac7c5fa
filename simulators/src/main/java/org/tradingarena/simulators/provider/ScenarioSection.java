package org.tradingarena.simulators.provider;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a scenario; every mistake is told with its line. */
final class ScenarioSection {

    private final Map<String, Node> entries = new LinkedHashMap<>();

    private ScenarioSection() {}

    /** @param allowed keys; empty when any is */
    static ScenarioSection of(Node node, List<String> allowed) {
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
    <T> @Nullable T maybe(String key, Function<String, T> reader) {
        Node node = entries.get(key);
        return node == null ? null : read(node, reader);
    }

    /** What a reader makes of a value; the fallback when the key is not there. */
    <T> T value(String key, T fallback, Function<String, T> reader) {
        Node node = entries.get(key);
        return node == null ? fallback : read(node, reader);
    }

    /** The values of a list; empty when the key is not there. */
    List<Node> list(String key) {
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
    Map<String, Node> mapping(String key) {
        Node node = entries.get(key);
        return node == null ? Map.of() : of(node, List.of()).entries;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    static <T> T read(Node node, Function<String, T> reader) {
        String text = text(node);
        try {
            return reader.apply(text);
        } catch (NumberFormatException e) {
            throw wrong(node, "'" + text + "' is not a number here");
        } catch (IllegalArgumentException e) {
            throw wrong(node, String.valueOf(e.getMessage()));
        }
    }

    static List<String> texts(List<Node> nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(text(node)));
        return texts;
    }

    static ScenarioInvalid wrong(Node node, String message) {
        return new ScenarioInvalid("line " + (node.getStartMark().getLine() + 1) + ": " + message);
    }

    private static String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong(node, "here has to stand a single value");
        }
        return scalar.getValue();
    }
}
