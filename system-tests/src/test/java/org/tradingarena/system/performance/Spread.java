package org.tradingarena.system.performance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Several figures of the same thing, told as median and range. */
record Spread(double[] sorted) {

    static Spread of(List<Double> figures) {
        return new Spread(
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    /** The value below which the fraction of all figures lies, by the nearest rank. */
    double quantile(double fraction) {
        int rank = (int) Math.ceil(fraction * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    double median() {
        return quantile(0.5);
    }

    String told(String unit) {
        return String.format(
                Locale.ROOT,
                "median %.1f %s, from %.1f to %.1f, n = %d",
                median(),
                unit,
                sorted[0],
                sorted[sorted.length - 1],
                sorted.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spread spread && Arrays.equals(sorted, spread.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }
}
