package org.tradingarena.schema.types;

import java.math.BigDecimal;

/**
 * Units of the base asset; zero or positive, direction is told by {@link Side}.
 *
 * @param value normalised: trailing zeros removed, scale never negative
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {

    /** None. */
    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

    public Quantity {
        value = ExactDecimal.normalised(value);
        if (value.signum() < 0) {
            throw new IllegalArgumentException("quantity must not be negative: " + value.toPlainString());
        }
    }

    /** Reads a decimal such as {@code 105000.25}; throws {@link IllegalArgumentException} when the text is not one. */
    public static Quantity of(String text) {
        return new Quantity(ExactDecimal.parse(text));
    }

    /** Sum, exact. */
    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    /** Difference, exact; throws {@link IllegalArgumentException} when it would be negative. */
    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(other.value));
    }

    /** Whether there is nothing of it. */
    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
