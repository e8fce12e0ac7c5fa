package org.tradingarena.engine.market;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The indicators once more, by their published formulas over plain arrays; NaN where they have no value yet. */
final class TextbookIndicators {

    private TextbookIndicators() {}

    /** Mean of the first values that are not NaN, then previous + weight × (value − previous). */
    static double[] smoothed(double[] values, int length, double weight) {
        double[] result = new double[values.length];
        Arrays.fill(result, Double.NaN);
        int first = 0;
        while (Double.isNaN(values[first])) {
            first++;
        }
        int seed = first + length - 1;
        result[seed] = Arrays.stream(values, first, seed + 1).average().orElseThrow();
        for (int i = seed + 1; i < values.length; i++) {
            result[i] = values[i] * weight + result[i - 1] * (1 - weight);
        }
        return result;
    }

    static double[] ema(double[] values, int length) {
        return smoothed(values, length, 2.0 / (length + 1));
    }

    static double[] rsi(double[] closes, int length) {
        double[] gains = changes(closes, 1);
        double[] losses = changes(closes, -1);
        double[] gain = smoothed(gains, length, 1.0 / length);
        double[] loss = smoothed(losses, length, 1.0 / length);
        return each(closes.length, i -> 100 - 100 / (1 + gain[i] / loss[i]));
    }

    static double[] atr(double[] high, double[] low, double[] close, int length) {
        double[] ranges = each(
                close.length,
                i -> i == 0
                        ? high[0] - low[0]
                        : Math.max(
                                high[i] - low[i],
                                Math.max(Math.abs(high[i] - close[i - 1]), Math.abs(low[i] - close[i - 1]))));
        return smoothed(ranges, length, 1.0 / length);
    }

    static double[] mean(double[] values, int length) {
        return each(
                values.length,
                i -> i < length - 1
                        ? Double.NaN
                        : Arrays.stream(values, i - length + 1, i + 1).average().orElseThrow());
    }

    static double[] deviation(double[] values, int length) {
        double[] means = mean(values, length);
        return each(
                values.length,
                i -> i < length - 1
                        ? Double.NaN
                        : Math.sqrt(Arrays.stream(values, i - length + 1, i + 1)
                                .map(value -> (value - means[i]) * (value - means[i]))
                                .average()
                                .orElseThrow()));
    }

    static double[] each(int length, IntToDoubleFunction value) {
        return IntStream.range(0, length).mapToDouble(value).toArray();
    }

    private static double[] changes(double[] closes, int sign) {
        return each(closes.length, i -> i == 0 ? Double.NaN : Math.max(0, sign * (closes[i] - closes[i - 1])));
    }
}
