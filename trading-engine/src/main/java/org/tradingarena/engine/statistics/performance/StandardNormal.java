package org.tradingarena.engine.statistics.performance;

import org.apache.commons.math3.distribution.NormalDistribution;

/** The normal distribution with mean 0 and deviation 1. */
final class StandardNormal {

    // Without a random generator: the default one is seeded from the machine, and nothing is sampled here.
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private StandardNormal() {}

    /** Probability of a value at or below x. */
    static double cumulative(double x) {
        return NORMAL.cumulativeProbability(x);
    }

    /** The value that a draw stays below with the given probability, strictly between 0 and 1. */
    static double quantile(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }
}
