package org.tradingarena.engine.market;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The precision at which indicators leave the engine: 10 significant digits, half even. */
final class SignificantDigits {

    private static final MathContext TEN = new MathContext(10, RoundingMode.HALF_EVEN);

    private SignificantDigits() {}

    /** The rounded value; null when there is none, that is, for a cold indicator or a division by zero. */
    static @Nullable Double rounded(double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        // Zero has a sign in floating point and must not have one on the wire.
        return value == 0.0 ? 0.0 : new BigDecimal(value).round(TEN).doubleValue();
    }
}
