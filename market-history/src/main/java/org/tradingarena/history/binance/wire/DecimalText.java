package org.tradingarena.history.binance.wire;

import java.math.BigDecimal;

/**
 * Decimals as the venue writes them: digits with at most one point, at most one minus sign, no exponent. Trailing zeros are
 * dropped on the way, so that the value is in the normal form of the arena at once.
 */
final class DecimalText {

    /** Longest text read; the venue writes at most 8 digits behind the point. */
    private static final int LONGEST = 40;

    /** Digits that surely fit a {@code long}. */
    private static final int FAST_DIGITS = 18;

    private static final int TEN = 10;

    private DecimalText() {}

    static BigDecimal read(char[] text, int offset, int length, String field) throws WireFault {
        int end = offset + length;
        int at = length > 1 && text[offset] == '-' ? offset + 1 : offset;
        int first = at;
        int point = -1;
        long digits = 0;
        for (; at < end && length <= LONGEST; at++) {
            char letter = text[at];
            if (letter == '.' && point < 0 && at > first && at < end - 1) {
                point = at;
            } else if (letter >= '0' && letter <= '9') {
                digits = digits * TEN + (letter - '0');
            } else {
                break;
            }
        }
        if (at != end || at == first) {
            throw WireFault.field(field, "a decimal", new String(text, offset, Math.min(length, LONGEST)));
        }
        if (end - first > FAST_DIGITS) {
            return normalised(new BigDecimal(text, offset, length));
        }
        return stripped(first > offset ? -digits : digits, point < 0 ? 0 : end - point - 1);
    }

    static BigDecimal read(String text, String field) throws WireFault {
        return read(text.toCharArray(), 0, text.length(), field);
    }

    private static BigDecimal stripped(long digits, int scale) {
        long value = digits;
        int kept = scale;
        while (kept > 0 && value % TEN == 0) {
            value /= TEN;
            kept--;
        }
        return BigDecimal.valueOf(value, kept);
    }

    private static BigDecimal normalised(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
