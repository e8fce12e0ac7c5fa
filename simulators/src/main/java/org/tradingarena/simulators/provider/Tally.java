package org.tradingarena.simulators.provider;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/** Counts outcomes. Thread-safe. */
final class Tally {

    /** Combinations of seat, model and outcome told apart; later ones are counted together. */
    private static final int MOST_LINES = 10_000;

    private static final Line OTHERS = new Line("others", "others", "others");

    private final Map<Line, LongAdder> lines = new ConcurrentHashMap<>();
    private final LongAdder open = new LongAdder();
    private final LongAdder left = new LongAdder();

    void opened() {
        open.increment();
    }

    void closed() {
        open.decrement();
    }

    /** The caller went before the end. */
    void left() {
        left.increment();
    }

    void ended(String seat, String model, String outcome) {
        Line line = new Line(seat, model, outcome);
        boolean known = lines.size() < MOST_LINES || lines.containsKey(line);
        lines.computeIfAbsent(known ? line : OTHERS, none -> new LongAdder()).increment();
    }

    Counts counts() {
        Map<String, Long> outcomes = new TreeMap<>();
        lines.forEach((line, count) -> outcomes.merge(line.outcome, count.sum(), Long::sum));
        long requests = outcomes.values().stream().mapToLong(Long::longValue).sum();
        return new Counts(requests, open.sum(), left.sum(), outcomes, grouped(Line::seat), grouped(Line::model));
    }

    private Map<String, Map<String, Long>> grouped(Function<Line, String> group) {
        Map<String, Map<String, Long>> groups = new TreeMap<>();
        lines.forEach((line, count) -> groups.computeIfAbsent(group.apply(line), none -> new TreeMap<>())
                .merge(line.outcome, count.sum(), Long::sum));
        return groups;
    }

    private record Line(String seat, String model, String outcome) {}
}
