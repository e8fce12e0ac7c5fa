package org.tradingarena.engine.statistics.performance;

import java.util.Arrays;

/** Simple returns from equity and back; the initial capital is the first equity, so that a loss on day 1 counts. */
public final class ReturnSeries {

    private ReturnSeries() {}

    /**
     * The path of equity with the initial capital in front.
     *
     * @throws IllegalArgumentException when the initial capital is not positive
     */
    public static double[] path(double initialCapital, double... equity) {
        if (!(initialCapital > 0)) {
            throw new IllegalArgumentException("initial capital must be positive: " + initialCapital);
        }
        double[] path = new double[equity.length + 1];
        path[0] = initialCapital;
        System.arraycopy(equity, 0, path, 1, equity.length);
        return path;
    }

    /** Whether every step of the path has a return: nothing follows an equity of zero or below. */
    public static boolean hasReturns(double... path) {
        for (int i = 0; i + 1 < path.length; i++) {
            if (!(path[i] > 0)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The returns {@code E_i ÷ E_(i−1) − 1} along a path, one fewer than its values.
     *
     * @throws IllegalArgumentException when {@link #hasReturns} is false
     */
    public static double[] along(double... path) {
        if (!hasReturns(path)) {
            throw new IllegalArgumentException("no return follows an equity of zero or below");
        }
        double[] returns = new double[Math.max(0, path.length - 1)];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = path[i + 1] / path[i] - 1;
        }
        return returns;
    }

    /** The path that 1 takes through the returns, 1 included. */
    public static double[] growthOfOne(double... returns) {
        double[] path = new double[returns.length + 1];
        path[0] = 1;
        for (int i = 0; i < returns.length; i++) {
            path[i + 1] = path[i] * (1 + returns[i]);
        }
        return path;
    }

    /** The returns above a constant rate per period. */
    public static double[] above(double[] returns, double rate) {
        return Arrays.stream(returns).map(value -> value - rate).toArray();
    }

    /**
     * The returns above those of another series in the same periods.
     *
     * @throws IllegalArgumentException when the lengths differ
     */
    public static double[] above(double[] returns, double[] other) {
        requireSameLength(returns, other);
        double[] above = new double[returns.length];
        for (int i = 0; i < above.length; i++) {
            above[i] = returns[i] - other[i];
        }
        return above;
    }

    static void requireSameLength(double[] returns, double[] other) {
        if (returns.length != other.length) {
            throw new IllegalArgumentException(
                    "series of different periods: " + returns.length + " and " + other.length + " returns");
        }
    }
}
