package org.tradingarena.schema.types;

import java.math.BigDecimal;

/**
 * Notional of a position over the margin put up for it; at least 1. Spot trades at {@link #NONE}.
 *
 * @param value normalised: trailing zeros removed, scale never negative
 */
public record Leverage(BigDecimal value) implements Comparable<Leverage> {

    /** Every unit is paid in full. */
    public static final Leverage NONE = new Leverage(BigDecimal.ONE);

    public Leverage {
        value = ExactDecimal.normalised(value);
        if (value.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException("leverage must be at least 1: " + value.toPlainString());
        }
    }

    /** Reads a decimal such as {@code 5}; throws {@link IllegalArgumentException} when the text is not one of at least 1. */
    public static Leverage of(String text) {
        return new Leverage(ExactDecimal.parse(text));
    }

    @Override
    public int compareTo(Leverage other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
