package org.tradingarena.engine.statistics.performance;

import java.util.Arrays;

/** Quantiles with linear interpolation between the two nearest ranks, the default of numpy. */
public final class Quantile {

    private Quantile() {}

    /**
     * The quantile of at least one value.
     *
     * @param share from 0 to 1
     */
    public static double of(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double rank = share * (sorted.length - 1);
        int lower = (int) Math.floor(rank);
        int upper = Math.min(lower + 1, sorted.length - 1);
        return sorted[lower] + (rank - lower) * (sorted[upper] - sorted[lower]);
    }
}
