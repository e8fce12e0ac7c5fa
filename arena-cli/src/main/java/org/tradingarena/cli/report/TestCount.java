package org.tradingarena.cli.report;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many tests ended how.
 *
 * @param passed tests that ran and held
 * @param failed failures and errors
 * @param skipped tests that did not run
 * @param reasons why tests were skipped, with how many by reason
 */
public record TestCount(int passed, int failed, int skipped, Map<String, Integer> reasons) {
    public static final TestCount NONE = new TestCount(0, 0, 0, Map.of());

    public TestCount {
        reasons = java.util.Collections.unmodifiableMap(new TreeMap<>(reasons));
    }

    /** Both together. */
    public TestCount plus(TestCount other) {
        Map<String, Integer> all = new TreeMap<>(reasons);
        other.reasons.forEach((reason, count) -> all.merge(reason, count, Integer::sum));
        return new TestCount(passed + other.passed, failed + other.failed, skipped + other.skipped, all);
    }

    /** {@code 12 passed, 0 failed, 1 skipped}. */
    public String summary() {
        return passed + " passed, " + failed + " failed, " + skipped + " skipped";
    }
}
