package org.tradingarena.engine.market.indicator;

/**
 * The textbook exponential average: the plain mean of the first {@code length} values, then
 * {@code previous + weight × (value − previous)}. It begins as published tables do.
 */
final class SeededAverage {

    private final int length;
    private final double weight;
    private int seen;
    private double sum;
    private double value = Double.NaN;

    private SeededAverage(int length, double weight) {
        this.length = length;
        this.weight = weight;
    }

    /** Exponential moving average, weight {@code 2 / (length + 1)}. */
    static SeededAverage exponential(int length) {
        return new SeededAverage(length, 2.0 / (length + 1));
    }

    /** Wilder's average, weight {@code 1 / length}; J. W. Wilder, New Concepts in Technical Trading Systems, 1978. */
    static SeededAverage wilder(int length) {
        return new SeededAverage(length, 1.0 / length);
    }

    /** Folds a value; NaN until there have been {@code length} of them. */
    double add(double next) {
        if (seen == length) {
            value += (next - value) * weight;
            return value;
        }
        sum += next;
        if (++seen == length) {
            value = sum / length;
        }
        return value;
    }

    double value() {
        return value;
    }
}
