package org.tradingarena.engine.statistics.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tradingarena.engine.statistics.performance.ReturnSeries;

/**
 * The equity of a seat, or of a benchmark, over a competition.
 *
 * @param roundEnds one sample per finished round, oldest first, after the start
 * @param dayEnds one sample per UTC midnight after the start, none left out; {@link DayEnds} finds them
 */
public record EquityRecord(EquitySample start, List<EquitySample> roundEnds, List<EquitySample> dayEnds) {

    public EquityRecord {
        roundEnds = List.copyOf(roundEnds);
        dayEnds = List.copyOf(dayEnds);
        if (start.amount() <= 0) {
            throw new IllegalArgumentException("initial capital must be positive: " + start.equity());
        }
        requireOrder(start, roundEnds);
        requireOrder(start, dayEnds);
        for (int i = 1; i < dayEnds.size(); i++) {
            if (!Duration.between(dayEnds.get(i - 1).at(), dayEnds.get(i).at()).equals(Duration.ofDays(1))) {
                throw new IllegalArgumentException(
                        "no day end between " + dayEnds.get(i - 1) + " and " + dayEnds.get(i));
            }
        }
    }

    /** The last sample of either kind, or the start. */
    public EquitySample last() {
        return samples().getLast();
    }

    /** All samples in order of time, the start first; where a round ends with a day, the moment counts once. */
    List<EquitySample> samples() {
        return MergedSamples.of(start, roundEnds, dayEnds);
    }

    double[] roundPath() {
        return path(roundEnds);
    }

    double[] dayPath() {
        return path(dayEnds);
    }

    boolean isSampledLike(EquityRecord other) {
        return times(roundEnds).equals(times(other.roundEnds)) && times(dayEnds).equals(times(other.dayEnds));
    }

    private double[] path(List<EquitySample> samples) {
        return ReturnSeries.path(
                start.amount(),
                samples.stream().mapToDouble(EquitySample::amount).toArray());
    }

    private static List<Instant> times(List<EquitySample> samples) {
        return samples.stream().map(EquitySample::at).toList();
    }

    private static void requireOrder(EquitySample start, List<EquitySample> samples) {
        Instant previous = start.at();
        for (EquitySample sample : samples) {
            if (!sample.at().isAfter(previous)) {
                throw new IllegalArgumentException("equity at " + sample.at() + " does not follow " + previous);
            }
            previous = sample.at();
        }
    }
}
