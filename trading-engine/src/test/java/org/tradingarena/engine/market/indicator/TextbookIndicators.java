package org.tradingarena.engine.market.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.tradingarena.schema.types.IndicatorSpec;

/**
 * The indicators once more, by their published formulas over plain arrays, every window summed afresh; NaN where they have
 * no value yet.
 */
public final class TextbookIndicators {

    private final List<CandleValues> candles;
    private final double[] close;
    private final double[] volume;

    private TextbookIndicators(List<CandleValues> candles) {
        this.candles = candles;
        this.close = of(CandleValues::close);
        this.volume = of(CandleValues::volume);
    }

    /** Every value of every series of an indicator, series by series. */
    public static List<double[]> of(IndicatorSpec spec, List<CandleValues> candles) {
        return new TextbookIndicators(candles).of(spec);
    }

    private List<double[]> of(IndicatorSpec spec) {
        int length = spec.period();
        return switch (spec.kind()) {
            case EMA -> List.of(ema(close, length));
            case RSI -> List.of(rsi(length));
            case MACD -> macd();
            case ATR -> List.of(smoothed(trueRanges(), length, 1.0 / length));
            case BOLLINGER -> bands(length);
            case ADX -> directional(length);
            case STOCHASTIC -> stochastic(length);
            case DONCHIAN -> List.of(highest(length), lowest(length));
            case VWAP -> List.of(length == 0 ? dailyVwap() : rollingVwap(length));
            case VOLUME_RATIO -> List.of(ratio(volume, mean(volume, length)));
        };
    }

    private double[] rsi(int length) {
        double[] gain = smoothed(changes(1), length, 1.0 / length);
        double[] loss = smoothed(changes(-1), length, 1.0 / length);
        return each(i -> gain[i] + loss[i] == 0 ? 50 : 100 - 100 / (1 + gain[i] / loss[i]));
    }

    private List<double[]> macd() {
        double[] fast = ema(close, 12);
        double[] slow = ema(close, 26);
        double[] macd = each(i -> fast[i] - slow[i]);
        double[] signal = ema(macd, 9);
        return List.of(macd, signal, each(i -> macd[i] - signal[i]));
    }

    private List<double[]> bands(int length) {
        double[] middle = mean(close, length);
        double[] deviation = each(i -> i < length - 1
                ? Double.NaN
                : Math.sqrt(window(close, i, length)
                        .map(value -> (value - middle[i]) * (value - middle[i]))
                        .average()
                        .orElseThrow()));
        return List.of(each(i -> middle[i] + 2 * deviation[i]), middle, each(i -> middle[i] - 2 * deviation[i]));
    }

    /** TA-Lib's way: sums of the first N − 1 movements, each later value less the N-th part of the sum. */
    private List<double[]> directional(int length) {
        double[] up = wilderSum(each(i -> i == 0 ? Double.NaN : directed(rise(i), fall(i))), length);
        double[] down = wilderSum(each(i -> i == 0 ? Double.NaN : directed(fall(i), rise(i))), length);
        double[] ranges = trueRanges();
        ranges[0] = Double.NaN;
        double[] range = wilderSum(ranges, length);
        double[] plus = each(i -> range[i] == 0 ? 0 : 100 * up[i] / range[i]);
        double[] minus = each(i -> range[i] == 0 ? 0 : 100 * down[i] / range[i]);
        double[] adx = new double[candles.size()];
        Arrays.fill(adx, Double.NaN);
        double sum = 0;
        for (int i = length; i < adx.length; i++) {
            boolean moved = range[i] != 0 && up[i] + down[i] != 0;
            double strength = moved ? 100 * Math.abs(up[i] - down[i]) / (up[i] + down[i]) : 0;
            if (i < 2 * length) {
                sum += strength;
                adx[i] = i == 2 * length - 1 ? sum / length : Double.NaN;
            } else {
                adx[i] = moved ? (adx[i - 1] * (length - 1) + strength) / length : adx[i - 1];
            }
        }
        return List.of(adx, plus, minus);
    }

    private double rise(int i) {
        return candles.get(i).high() - candles.get(i - 1).high();
    }

    private double fall(int i) {
        return candles.get(i - 1).low() - candles.get(i).low();
    }

    private static double directed(double movement, double against) {
        return movement > 0 && movement > against ? movement : 0;
    }

    private double[] wilderSum(double[] values, int length) {
        double[] sums = new double[values.length];
        Arrays.fill(sums, Double.NaN);
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum = i < length ? sum + values[i] : sum - sum / length + values[i];
            sums[i] = i < length ? Double.NaN : sum;
        }
        return sums;
    }

    private List<double[]> stochastic(int length) {
        double[] high = highest(length);
        double[] low = lowest(length);
        double[] position = each(i -> high[i] == low[i] ? 50 : 100 * (close[i] - low[i]) / (high[i] - low[i]));
        double[] k = mean(position, 3);
        return List.of(k, mean(k, 3));
    }

    private double[] dailyVwap() {
        return each(i -> {
            int first = i;
            while (first >= 0 && candles.get(first).openSecond() % 86_400 != 0) {
                first--;
            }
            return first < 0 ? Double.NaN : vwap(first, i);
        });
    }

    private double[] rollingVwap(int length) {
        return each(i -> i < length - 1 ? Double.NaN : vwap(i - length + 1, i));
    }

    private double vwap(int first, int last) {
        double turnover = 0;
        double traded = 0;
        for (CandleValues candle : candles.subList(first, last + 1)) {
            turnover += (candle.high() + candle.low() + candle.close()) / 3 * candle.volume();
            traded += candle.volume();
        }
        return turnover / traded;
    }

    private double[] highest(int length) {
        double[] high = of(CandleValues::high);
        return each(
                i -> i < length - 1 ? Double.NaN : window(high, i, length).max().orElseThrow());
    }

    private double[] lowest(int length) {
        double[] low = of(CandleValues::low);
        return each(
                i -> i < length - 1 ? Double.NaN : window(low, i, length).min().orElseThrow());
    }

    private double[] trueRanges() {
        return each(i -> {
            CandleValues candle = candles.get(i);
            double range = candle.high() - candle.low();
            return i == 0
                    ? range
                    : Math.max(
                            range,
                            Math.max(Math.abs(candle.high() - close[i - 1]), Math.abs(candle.low() - close[i - 1])));
        });
    }

    /** Mean of the first values that are not NaN, then previous + weight × (value − previous). */
    private static double[] smoothed(double[] values, int length, double weight) {
        double[] result = new double[values.length];
        Arrays.fill(result, Double.NaN);
        int first = 0;
        while (first < values.length && Double.isNaN(values[first])) {
            first++;
        }
        int seed = first + length - 1;
        if (seed < values.length) {
            result[seed] = Arrays.stream(values, first, seed + 1).average().orElseThrow();
        }
        for (int i = seed + 1; i < values.length; i++) {
            result[i] = values[i] * weight + result[i - 1] * (1 - weight);
        }
        return result;
    }

    private static double[] ema(double[] values, int length) {
        return smoothed(values, length, 2.0 / (length + 1));
    }

    private double[] mean(double[] values, int length) {
        return each(i -> i < length - 1
                ? Double.NaN
                : window(values, i, length).average().orElseThrow());
    }

    private double[] ratio(double[] values, double[] divisors) {
        return each(i -> values[i] / divisors[i]);
    }

    private double[] changes(int sign) {
        return each(i -> i == 0 ? Double.NaN : Math.max(0, sign * (close[i] - close[i - 1])));
    }

    private static DoubleStream window(double[] values, int last, int length) {
        return Arrays.stream(values, last - length + 1, last + 1);
    }

    private double[] of(ToDoubleFunction<CandleValues> value) {
        return candles.stream().mapToDouble(value).toArray();
    }

    private double[] each(IntToDoubleFunction value) {
        return IntStream.range(0, candles.size()).mapToDouble(value).toArray();
    }
}
