package org.tradingarena.engine.statistics.report;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** Samples of several kinds brought into one order of time. */
final class MergedSamples {
    private MergedSamples() {}

    static List<EquitySample> of(EquitySample start, List<EquitySample> roundEnds, List<EquitySample> dayEnds) {
        TreeMap<Instant, EquitySample> byTime = new TreeMap<>();
        dayEnds.forEach(sample -> byTime.put(sample.at(), sample));
        roundEnds.forEach(sample -> byTime.put(sample.at(), sample));
        byTime.put(start.at(), start);
        return List.copyOf(byTime.values());
    }
}
