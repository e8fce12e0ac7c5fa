package org.tradingarena.engine.market;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The precision at which indicators leave the engine: 10 significant digits, half even. */
final class SignificantDigits {

    private static final MathContext TEN = new MathContext(10, RoundingMode.HALF_EVEN);
    private static final int DIGITS = 10;
    /** Smallest and largest whole number of ten digits. */
    private static final double SMALLEST = 1e9;

    private static final double DECADES_PER_OCTAVE = Math.log10(2);
    private static final double LARGEST = 9_999_999_999.0;
    /** The powers of ten that a double holds exactly end at 22. */
    private static final double[] POWERS = powers();
    /** Far above the error of one multiplication of ten digits, which is below 2e-6. */
    private static final double NEAR_A_TIE = 1e-4;

    private SignificantDigits() {}

    /** The rounded value; null when there is none, that is, for a cold indicator or a division by zero. */
    static @Nullable Double rounded(double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        // Zero has a sign in floating point and must not have one on the wire.
        if (value == 0.0) {
            return 0.0;
        }
        double quick = quick(value);
        return Double.isNaN(quick) ? exact(value) : quick;
    }

    /** The definition. */
    static double exact(double value) {
        return new BigDecimal(value).round(TEN).doubleValue();
    }

    /**
     * The same number without decimals of arbitrary length, or NaN where that is not certain. The ten digits are found as a
     * whole number, which is certain unless it lies near the middle between two; that number and the power of ten are both
     * exact, so that their quotient or product is the nearest double, as it is for the decimal.
     */
    private static double quick(double value) {
        double magnitude = Math.abs(value);
        int shift = DIGITS - 1 - (int) Math.floor(Math.getExponent(value) * DECADES_PER_OCTAVE);
        if (Math.abs(shift) >= POWERS.length - 1) {
            return Double.NaN;
        }
        // An octave may end in the decade after the one it begins in.
        if ((shift >= 0 ? magnitude * POWERS[shift] : magnitude / POWERS[-shift]) > LARGEST) {
            shift--;
        }
        double power = POWERS[Math.abs(shift)];
        double scaled = shift >= 0 ? value * power : value / power;
        double whole = Math.rint(scaled);
        double size = Math.abs(whole);
        boolean nearATie = Math.abs(Math.abs(scaled - whole) - 0.5) < NEAR_A_TIE;
        if (nearATie || size < SMALLEST || size > LARGEST) {
            return Double.NaN;
        }
        return shift >= 0 ? whole / power : whole * power;
    }

    private static double[] powers() {
        double[] powers = new double[23];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = Double.parseDouble("1e" + i);
        }
        return powers;
    }
}
