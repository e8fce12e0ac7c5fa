package org.tradingarena.engine.statistics.performance;

/** Mean, spread and shape of a series; every method but {@link #isConstant} needs at least one value. */
public final class Moments {

    /** Returns closer together than this differ by rounding only: they are quotients of doubles near 1. */
    static final double NOISE = 8 * Math.ulp(1.0);

    static final String NO_RETURNS = "no returns";

    private Moments() {}

    /** Arithmetic mean. */
    public static double mean(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Sum of squared distances from the mean over {@code n − 1}; needs two values. */
    public static double sampleVariance(double... values) {
        return centralSum(values, 2) / (values.length - 1);
    }

    /** Square root of {@link #sampleVariance}, the "ddof = 1" of numpy; needs two values. */
    public static double sampleDeviation(double... values) {
        return Math.sqrt(sampleVariance(values));
    }

    /** Sample deviation with its conditions: undefined below two values; 0 for values that differ by rounding only. */
    public static Measure deviation(double... values) {
        if (values.length < 2) {
            return Measure.undefined("needs at least 2 values");
        }
        return isConstant(values) ? Measure.of(0) : Measure.finite(sampleDeviation(values), "too large to express");
    }

    /** Skewness g1 over population moments: third central moment over the cube of the population deviation. */
    public static Measure skewness(double... values) {
        return isConstant(values)
                ? Measure.undefined("values do not vary")
                : Measure.of(centralMoment(values, 3) / Math.pow(centralMoment(values, 2), 1.5));
    }

    /** Raw kurtosis g4 over population moments: 3 for a normal distribution. The excess is this value minus 3. */
    public static Measure rawKurtosis(double... values) {
        return isConstant(values)
                ? Measure.undefined("values do not vary")
                : Measure.of(centralMoment(values, 4) / Math.pow(centralMoment(values, 2), 2));
    }

    /** Whether the values are equal but for the noise of rounding; true for no value and for one. */
    public static boolean isConstant(double... values) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        double scale = Math.max(1, Math.max(Math.abs(lowest), Math.abs(highest)));
        return values.length < 2 || highest - lowest <= NOISE * scale;
    }

    private static double centralMoment(double[] values, int power) {
        return centralSum(values, power) / values.length;
    }

    private static double centralSum(double[] values, int power) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += Math.pow(value - mean, power);
        }
        return sum;
    }
}
