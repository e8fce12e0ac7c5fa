package org.tradingarena.schema.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong in one file, so that the user sees all of it at once. */
final class Problems {

    private final String file;
    private final List<ConfigProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Node node, String path, String message, String allowed) {
        add(node.getStartMark(), path, message, allowed);
    }

    void add(Mark mark, String path, String message, String allowed) {
        found.add(new ConfigProblem(file, mark.getLine() + 1, mark.getColumn() + 1, path, message, allowed));
    }

    /**
     * Throws when anything was found in this file or in those read along with it; only after this call may placeholder
     * values be trusted to be absent.
     */
    void throwIfAny(Problems... others) {
        List<ConfigProblem> all = new ArrayList<>(inOrder());
        for (Problems other : others) {
            all.addAll(other.inOrder());
        }
        if (!all.isEmpty()) {
            throw new ConfigInvalid(all);
        }
    }

    private List<ConfigProblem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(ConfigProblem::line).thenComparingInt(ConfigProblem::column))
                .toList();
    }
}
