package org.tradingarena.history.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts mistakes and keeps the first of them in words. Not thread-safe. */
final class Findings {

    private static final int EXAMPLES = 20;

    private final Map<Finding, Long> counts = new EnumMap<>(Finding.class);
    private final List<String> examples = new ArrayList<>();

    void add(Finding finding, String place, String reason) {
        counts.merge(finding, 1L, Long::sum);
        if (examples.size() < EXAMPLES) {
            examples.add(place + ": " + finding.words() + ": " + reason);
        }
    }

    Map<Finding, Long> counts() {
        return counts;
    }

    List<String> examples() {
        return examples;
    }
}
