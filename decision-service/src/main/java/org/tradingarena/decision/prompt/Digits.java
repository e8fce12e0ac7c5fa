package org.tradingarena.decision.prompt;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes numbers for models: significant digits, never fixed decimals, so that small prices keep their meaning. */
final class Digits {

    private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_EVEN);
    static final MathContext TEN = new MathContext(10, RoundingMode.HALF_EVEN);
    private static final String COLD = "-";

    private Digits() {}

    /** Six significant digits, or a dash when there is no value. */
    static String of(@Nullable Double value) {
        return value == null || !Double.isFinite(value)
                ? COLD
                : plain(BigDecimal.valueOf(value).round(SIX));
    }

    /** Ten significant digits: exact for every price on the wire. */
    static String of(BigDecimal value) {
        return plain(value.round(TEN));
    }

    /** Ten significant digits, or a dash when there is no value. */
    static String known(@Nullable BigDecimal value) {
        return value == null ? COLD : of(value);
    }

    /** A fraction as a percentage with ten significant digits. */
    static String percent(BigDecimal fraction) {
        return of(fraction.movePointRight(2));
    }

    /** A ratio of two doubles as a percentage with two decimals. */
    static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.2f", fraction * 100);
    }

    static String series(List<@Nullable Double> values) {
        return values.stream().map(Digits::of).collect(Collectors.joining(", "));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
