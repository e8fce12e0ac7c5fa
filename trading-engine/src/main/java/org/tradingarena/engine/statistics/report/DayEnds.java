package org.tradingarena.engine.statistics.report;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Finds the equity at every UTC midnight in samples of any spacing. */
public final class DayEnds {
    private static final Duration DAY = Duration.ofDays(1);

    private DayEnds() {}

    /**
     * One sample for each midnight after the start and not after the last sample: the newest equity known then.
     *
     * @param samples oldest first, after the start
     */
    public static List<EquitySample> of(EquitySample start, List<EquitySample> samples) {
        List<EquitySample> ends = new ArrayList<>();
        Instant midnight = start.at().truncatedTo(ChronoUnit.DAYS).plus(DAY);
        EquitySample known = start;
        for (EquitySample sample : samples) {
            for (; midnight.isBefore(sample.at()); midnight = midnight.plus(DAY)) {
                ends.add(new EquitySample(midnight, known.equity()));
            }
            known = sample;
        }
        if (known.at().equals(midnight)) {
            ends.add(known);
        }
        return ends;
    }
}
