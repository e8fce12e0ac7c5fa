package org.tradingarena.schema.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of the file with its place in it. Reading a key that is missing or malformed records a problem and
 * returns a placeholder, so that one pass finds everything; {@link #close()} reports the keys that nobody asked for.
 */
final class Section implements AutoCloseable {

    private static final int LONGEST_ECHO = 40;

    private final Problems problems;
    private final String path;
    private final Node node;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();

    private Section(Problems problems, String path, Node node, List<NodeTuple> tuples) {
        this.problems = problems;
        this.path = path;
        this.node = node;
        tuples.forEach(this::enter);
    }

    static Section of(Problems problems, String path, Node node) {
        return of(problems, path, node, node);
    }

    /** A section whose own problems are reported at another node, such as the key it stands under. */
    private static Section of(Problems problems, String path, Node node, Node place) {
        if (node instanceof MappingNode mapping) {
            return new Section(problems, path, place, mapping.getValue());
        }
        problems.add(node, path, "is not a mapping", "lines of the form 'key: value'");
        return absent(path, node);
    }

    /** Reads as empty and tells nobody: the problem that made it absent is already recorded. */
    private static Section absent(String path, Node node) {
        return new Section(new Problems(""), path, node, List.of());
    }

    private void enter(NodeTuple entry) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (entries.putIfAbsent(key, entry) != null) {
            problems.add(entry.getKeyNode(), child(key), "is given twice", "each key once");
        }
    }

    /** Whether the key stands in the file. */
    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** A value that must be there. */
    <T> T required(String key, Scalar<T> form) {
        if (!has(key)) {
            missing(key, form.allowed());
        }
        return optional(key, form).orElse(form.placeholder());
    }

    /** A value that may be left out; empty as well when it is malformed, which is recorded. */
    <T> Optional<T> optional(String key, Scalar<T> form) {
        return Optional.ofNullable(value(key)).map(value -> read(value, child(key), form));
    }

    /** A list that must be there, with at least one entry and none twice. */
    <T> List<T> list(String key, Scalar<T> form) {
        List<T> read = new ArrayList<>();
        elements(key, form.allowed()).forEach((place, element) -> {
            T value = read(element, place, form);
            if (value != null && read.contains(value)) {
                problems.add(element, place, "is given twice", "each value once");
            } else if (value != null) {
                read.add(value);
            }
        });
        return read;
    }

    /** A list of mappings that must be there, with at least one entry. */
    List<Section> sections(String key) {
        List<Section> read = new ArrayList<>();
        elements(key, "a list of mappings").forEach((place, element) -> read.add(of(problems, place, element)));
        return read;
    }

    /** A nested mapping that must be there. */
    Section section(String key) {
        known.add(key);
        NodeTuple entry = entries.get(key);
        if (entry == null) {
            missing(key, "a mapping");
            return absent(child(key), node);
        }
        return of(problems, child(key), entry.getValueNode(), entry.getKeyNode());
    }

    /** The nested mapping whose keys are names chosen by the user, one section for each; must be there and not empty. */
    Map<String, Section> named(String key) {
        Section parent = section(key);
        Map<String, Section> read = new LinkedHashMap<>();
        parent.entries.forEach((name, entry) ->
                read.put(name, of(parent.problems, parent.child(name), entry.getValueNode(), entry.getKeyNode())));
        if (read.isEmpty()) {
            parent.problems.add(parent.node, parent.path, "is empty", "at least one entry");
        }
        return read;
    }

    /** Records that the value of a key, well-formed in itself, does not fit the rest of the file. */
    void reject(String key, String message, String allowed) {
        Node value = value(key);
        problems.add(value == null ? node : value, child(key), message, allowed);
    }

    /** Reads the key under which this section stands as a value. */
    <T> T ownName(String key, Scalar<T> form) {
        try {
            return form.parse().apply(key);
        } catch (RuntimeException malformed) {
            problems.add(node, path, complaint(key, form), form.allowed());
            return form.placeholder();
        }
    }

    /** Records that this whole section does not fit the rest of the file. */
    void reject(String message, String allowed) {
        problems.add(node, path, message, allowed);
    }

    /** Records every key that was never read. */
    @Override
    public void close() {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                problems.add(
                        entry.getKeyNode(), child(key), "is not a key of this section", String.join(", ", sorted()));
            }
        });
    }

    private List<String> sorted() {
        return known.stream().sorted().toList();
    }

    private @Nullable Node value(String key) {
        known.add(key);
        NodeTuple entry = entries.get(key);
        return entry == null ? null : entry.getValueNode();
    }

    private Map<String, Node> elements(String key, String allowed) {
        Map<String, Node> elements = new LinkedHashMap<>();
        Node value = value(key);
        if (value == null) {
            missing(key, allowed);
        } else if (value instanceof SequenceNode sequence
                && !sequence.getValue().isEmpty()) {
            sequence.getValue().forEach(element -> elements.put(child(key) + "[" + elements.size() + "]", element));
        } else {
            problems.add(value, child(key), "is not a list with at least one entry", allowed);
        }
        return elements;
    }

    private <T> @Nullable T read(Node value, String place, Scalar<T> form) {
        if (!(value instanceof ScalarNode scalar)) {
            problems.add(value, place, "is not a single value", form.allowed());
            return null;
        }
        try {
            return form.parse().apply(scalar.getValue());
        } catch (RuntimeException malformed) {
            problems.add(value, place, complaint(scalar.getValue(), form), form.allowed());
            return null;
        }
    }

    private static String complaint(String text, Scalar<?> form) {
        if (form.secretive() || text.length() > LONGEST_ECHO) {
            return "is not accepted";
        }
        return text.isEmpty() ? "is empty" : "'" + text + "' is not accepted";
    }

    private void missing(String key, String allowed) {
        known.add(key);
        problems.add(node, child(key), "is missing", allowed);
    }

    private String child(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
