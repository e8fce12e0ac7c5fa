package org.tradingarena.schema.types;

import java.math.BigDecimal;

/** The one normal form of decimals in the arena, so that records over them compare, hash and print by value. */
final class ExactDecimal {

    /** Longest decimal text accepted from outside; guards against {@code 1e999999999}, which would exhaust memory. */
    private static final int MAX_TEXT_LENGTH = 64;

    /** Largest exponent or scale accepted; the longest exact product in the books stays far below it. */
    private static final int MAX_SCALE = 60;

    private ExactDecimal() {}

    static BigDecimal normalised(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal parse(String text) {
        if (text.length() > MAX_TEXT_LENGTH) {
            throw new IllegalArgumentException("decimal has more than " + MAX_TEXT_LENGTH + " characters");
        }
        BigDecimal value;
        try {
            value = new BigDecimal(text);
        } catch (NumberFormatException notDecimal) {
            throw new IllegalArgumentException("not a decimal: '" + text + "'", notDecimal);
        }
        if (Math.abs((long) value.scale()) > MAX_SCALE) {
            throw new IllegalArgumentException(
                    "decimal has more than " + MAX_SCALE + " digits on one side: '" + text + "'");
        }
        return value;
    }
}
