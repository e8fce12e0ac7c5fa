package org.tradingarena.schema.types;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An indicator that a snapshot carries, written as its kind and its period: {@code ema20}, {@code adx14}, {@code macd}.
 *
 * @param period number of candles it looks back, from {@link #SHORTEST} to {@link #LONGEST}; 0 where the kind has none
 */
public record IndicatorSpec(IndicatorKind kind, int period) {

    /** Smallest period. */
    public static final int SHORTEST = 2;

    /** Largest period. */
    public static final int LONGEST = 500;

    private static final Pattern FORM = Pattern.compile("([a-zA-Z]{1,20})([1-9][0-9]{0,2})?");

    /** What a snapshot carries unless its template says otherwise. */
    public static final List<IndicatorSpec> STANDARD = Stream.of(
                    "ema20",
                    "ema50",
                    "rsi7",
                    "rsi14",
                    "macd",
                    "atr3",
                    "atr14",
                    "bollinger20",
                    "volumeRatio20",
                    "adx14",
                    "stochastic14",
                    "vwap",
                    "donchian20")
            .map(IndicatorSpec::of)
            .toList();

    public IndicatorSpec {
        if (!kind.accepts(period)) {
            throw new IllegalArgumentException("no " + kind.configName() + " of " + period + " candles");
        }
    }

    /** Reads a name such as {@code rsi14}; throws {@link IllegalArgumentException} naming the allowed forms. */
    public static IndicatorSpec of(String text) {
        Matcher parts = FORM.matcher(text);
        if (parts.matches()) {
            int period = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
            for (IndicatorKind kind : IndicatorKind.values()) {
                if (kind.configName().equals(parts.group(1)) && kind.accepts(period)) {
                    return new IndicatorSpec(kind, period);
                }
            }
        }
        throw new IllegalArgumentException("unknown indicator '" + text + "'; allowed: " + allowed());
    }

    /** All forms in words, for messages. */
    public static String allowed() {
        return IndicatorKind.allowed();
    }

    /** Names of its series on the wire, in wire order: {@code bollinger20} has three. */
    public List<String> series() {
        return kind.series(period);
    }

    @Override
    public String toString() {
        return kind.configName() + (period == 0 ? "" : period);
    }
}
