package org.tradingarena.decision.prompt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says in words what the indicators of one timeframe show. A cold indicator is left out.
 *
 * <p>RSI is called overbought from 70 and oversold up to 30 (Wilder's bounds); volume is high from 1.5 times its average
 * and low up to 0.5; volatility is rising when the short average true range is above the long one.
 */
final class Hints {

    private static final double OVERBOUGHT = 70;
    private static final double OVERSOLD = 30;
    private static final double HIGH_VOLUME = 1.5;
    private static final double LOW_VOLUME = 0.5;

    private Hints() {}

    static List<String> of(double close, Indicators indicators) {
        List<String> hints = new ArrayList<>();
        trend(close, indicators, hints);
        momentum(indicators, hints);
        oscillator(indicators.latest("rsi14"), hints);
        bands(close, indicators, hints);
        volatility(close, indicators, hints);
        volume(indicators.latest("volumeRatio"), hints);
        return hints;
    }

    private static void trend(double close, Indicators indicators, List<String> hints) {
        Double fast = indicators.latest("ema20");
        Double slow = indicators.latest("ema50");
        if (fast != null) {
            hints.add(
                    "price %s EMA20 by %s %%".formatted(side(close, fast), Digits.percent(Math.abs(close / fast - 1))));
        }
        if (fast != null && slow != null) {
            hints.add("EMA20 %s EMA50".formatted(side(fast, slow)));
        }
    }

    private static void momentum(Indicators indicators, List<String> hints) {
        Double macd = indicators.latest("macd");
        Double before = indicators.previous("macd");
        Double signal = indicators.latest("macdSignal");
        if (macd != null && before != null) {
            hints.add("MACD %s and %s"
                    .formatted(
                            macd > 0 ? "positive" : macd < 0 ? "negative" : "zero",
                            macd > before ? "rising" : macd < before ? "falling" : "flat"));
        }
        if (macd != null && signal != null) {
            hints.add("MACD %s its signal".formatted(side(macd, signal)));
        }
    }

    private static void oscillator(@Nullable Double rsi, List<String> hints) {
        if (rsi != null) {
            String state = rsi >= OVERBOUGHT ? "overbought" : rsi <= OVERSOLD ? "oversold" : "neutral";
            hints.add("RSI14 %s at %s".formatted(state, Digits.of(rsi)));
        }
    }

    private static void bands(double close, Indicators indicators, List<String> hints) {
        Double upper = indicators.latest("bollingerUpper");
        Double lower = indicators.latest("bollingerLower");
        if (upper != null && lower != null) {
            hints.add(
                    close > upper
                            ? "price over the upper Bollinger band"
                            : close < lower
                                    ? "price under the lower Bollinger band"
                                    : "price inside the Bollinger bands");
        }
    }

    private static void volatility(double close, Indicators indicators, List<String> hints) {
        Double recent = indicators.latest("atr3");
        Double usual = indicators.latest("atr14");
        if (recent != null && usual != null) {
            hints.add("volatility %s, ATR14 %s %% of price"
                    .formatted(
                            recent > usual ? "rising" : recent < usual ? "falling" : "steady",
                            Digits.percent(usual / close)));
        }
    }

    private static void volume(@Nullable Double ratio, List<String> hints) {
        if (ratio != null) {
            String state = ratio >= HIGH_VOLUME ? "high" : ratio <= LOW_VOLUME ? "low" : "normal";
            hints.add("volume %s at %s times its average".formatted(state, Digits.of(ratio)));
        }
    }

    private static String side(double value, double reference) {
        return value > reference ? "above" : value < reference ? "below" : "at";
    }
}
