package org.tradingarena.decision.scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tradingarena.schema.event.decision.ProviderCall;
import org.tradingarena.simulators.provider.Counts;

/** What happened in the rounds of one scenario, as this side and as the simulator saw it. */
record ScenarioReport(String name, List<ScenarioRound> rounds, Counts counts) {

    private static final String OK = "ok";

    /** Decisions of a seat by outcome. */
    Map<String, Long> outcomes(String seat) {
        Map<String, Long> outcomes = new TreeMap<>();
        rounds.forEach(round -> outcomes.merge(round.outcome(seat), 1L, Long::sum));
        return outcomes;
    }

    /** Calls of a seat by code; {@code ok} for those that were answered. */
    Map<String, Long> calls(String seat) {
        Map<String, Long> calls = new TreeMap<>();
        for (ScenarioRound round : rounds) {
            for (ProviderCall call : round.of(seat).trail().calls()) {
                calls.merge(Objects.requireNonNullElse(call.code(), OK), 1L, Long::sum);
            }
        }
        return calls;
    }

    long calls(String seat, String code) {
        return calls(seat).getOrDefault(code, 0L);
    }

    long allCalls(String seat) {
        return calls(seat).values().stream().mapToLong(Long::longValue).sum();
    }

    /** What the simulator counted for a seat. */
    Map<String, Long> counted(String seat) {
        return counts.bySeat().getOrDefault(seat, Map.of());
    }

    /** The thinking of a seat in milliseconds, by nearest rank. */
    long thinking(String seat, double quantile) {
        return ranked(
                rounds.stream()
                        .map(round -> round.of(seat).trail().timings().thinkingMillis())
                        .toList(),
                quantile);
    }

    /** Time from opening a round to its last answer, in milliseconds. */
    long closing(double quantile) {
        return ranked(rounds.stream().map(round -> round.closing().toMillis()).toList(), quantile);
    }

    private static long ranked(List<Long> values, double quantile) {
        List<Long> sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(quantile * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    /** A table in Markdown. */
    String table() {
        StringBuilder table = new StringBuilder("\n%s: %d rounds, closed after %d ms (p50) and %d ms (max)\n\n"
                .formatted(name, rounds.size(), closing(0.5), closing(1)));
        table.append("| seat | decisions | calls | the simulator counted | thinking p50 | p99 |\n");
        table.append("|---|---|---|---|---:|---:|\n");
        for (String seat : rounds.getFirst().answers().keySet()) {
            table.append("| %s | %s | %s | %s | %d ms | %d ms |\n"
                    .formatted(
                            seat,
                            words(outcomes(seat)),
                            words(calls(seat)),
                            words(counted(seat)),
                            thinking(seat, 0.5),
                            thinking(seat, 0.99)));
        }
        return table.toString();
    }

    private static String words(Map<String, Long> counts) {
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey())
                        .toList());
    }
}
