package org.tradingarena.history.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.history.store.Gap;

/**
 * What was found in the candles of one symbol.
 *
 * @param subject file, or data set and symbol
 * @param step length of a candle; null when it could not be told
 * @param rows that could be read, repetitions included
 * @param from open time of the earliest candle; null without one
 * @param to close time of the latest; null without one
 * @param gaps between them, by rising time
 * @param findings how often each kind of mistake was found; those that were not are left out
 * @param examples the first mistakes in words, with their places
 */
public record CheckReport(
        String subject,
        @Nullable Duration step,
        long rows,
        @Nullable Instant from,
        @Nullable Instant to,
        List<Gap> gaps,
        Map<Finding, Long> findings,
        List<String> examples) {

    public CheckReport {
        gaps = List.copyOf(gaps);
        findings = Map.copyOf(findings);
        examples = List.copyOf(examples);
    }

    /** Steps that are missing between the first candle and the last. */
    public long missing() {
        return gaps.stream().mapToLong(Gap::steps).sum();
    }

    /** How often something of the kind was found. */
    public long count(Finding finding) {
        return findings.getOrDefault(finding, 0L);
    }

    /** Whether nothing is missing and nothing is wrong. */
    public boolean sound() {
        return gaps.isEmpty() && findings.isEmpty();
    }
}
