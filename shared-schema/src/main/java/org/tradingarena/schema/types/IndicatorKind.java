package org.tradingarena.schema.types;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The families of indicators that a snapshot may carry. Each has the name by which a configuration asks for it and the
 * names of its series on the wire; the definitions stand at the classes that compute them.
 */
public enum IndicatorKind {
    /** Exponential moving average of the closes. */
    EMA("ema", Period.GIVEN, 0, "ema"),
    /** Wilder's relative strength index of the closes. */
    RSI("rsi", Period.GIVEN, 0, "rsi"),
    /** EMA 12 less EMA 26, its EMA 9, and the difference of the two. */
    MACD("macd", Period.NONE, 0, "macd", "macdSignal", "macdHistogram"),
    /** Wilder's average true range. */
    ATR("atr", Period.GIVEN, 0, "atr"),
    /** Mean of the closes and two standard deviations to either side. */
    BOLLINGER("bollinger", Period.GIVEN, 20, "bollingerUpper", "bollingerMiddle", "bollingerLower"),
    /** Wilder's average directional index and the two directional indicators behind it. */
    ADX("adx", Period.GIVEN, 0, "adx", "plusDi", "minusDi"),
    /** Slow stochastic: where the close lies in the range, averaged over 3, and that averaged over 3 again. */
    STOCHASTIC("stochastic", Period.GIVEN, 0, "stochasticK", "stochasticD"),
    /** Highest high and lowest low. */
    DONCHIAN("donchian", Period.GIVEN, 0, "donchianUpper", "donchianLower"),
    /** Average price weighted by volume: of the UTC day without a period, else of the last candles. */
    VWAP("vwap", Period.OPTIONAL, 0, "vwap"),
    /** Volume over its mean. */
    VOLUME_RATIO("volumeRatio", Period.GIVEN, 20, "volumeRatio");

    private enum Period {
        NONE,
        OPTIONAL,
        GIVEN
    }

    private final String configName;
    private final Period period;
    private final int unnamedPeriod;
    private final List<String> series;

    IndicatorKind(String configName, Period period, int unnamedPeriod, String... series) {
        this.configName = configName;
        this.period = period;
        this.unnamedPeriod = unnamedPeriod;
        this.series = List.of(series);
    }

    /** The name in a configuration, without the period. */
    public String configName() {
        return configName;
    }

    /** Whether the number of candles may be this; 0 stands for none. */
    boolean accepts(int candles) {
        boolean inRange = candles >= IndicatorSpec.SHORTEST && candles <= IndicatorSpec.LONGEST;
        return switch (period) {
            case NONE -> candles == 0;
            case OPTIONAL -> candles == 0 || inRange;
            case GIVEN -> inRange;
        };
    }

    /** Names of the series on the wire. */
    List<String> series(int candles) {
        return series.stream().map(name -> name + suffix(candles)).toList();
    }

    /** Bollinger bands and volume ratio of 20 candles are named without their period. */
    private String suffix(int candles) {
        return candles == 0 || candles == unnamedPeriod ? "" : Integer.toString(candles);
    }

    /** All forms in words, for messages. */
    static String allowed() {
        return Arrays.stream(values()).map(IndicatorKind::form).collect(Collectors.joining(", ")) + " with N from "
                + IndicatorSpec.SHORTEST + " to " + IndicatorSpec.LONGEST;
    }

    private String form() {
        return switch (period) {
            case NONE -> configName;
            case OPTIONAL -> configName + ", " + configName + "N";
            case GIVEN -> configName + "N";
        };
    }
}
