package org.tradingarena.engine.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tradingarena.schema.types.Money;

/** Fractions of amounts as the arena shows them: rounded half-even to 10 decimals, trailing zeros removed. */
public final class Ratio {
    private static final int DECIMALS = 10;

    private Ratio() {}

    /** {@code value ÷ base − 1}; 0 when the base is zero. */
    public static BigDecimal change(Money value, Money base) {
        if (base.isZero()) {
            return BigDecimal.ZERO;
        }
        BigDecimal change = value.minus(base).value().divide(base.value(), DECIMALS, RoundingMode.HALF_EVEN);
        return plain(change);
    }

    /** The same number without trailing zeros and never in powers of ten, so that equal numbers print alike. */
    public static BigDecimal plain(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
