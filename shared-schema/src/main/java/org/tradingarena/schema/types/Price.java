package org.tradingarena.schema.types;

import java.math.BigDecimal;

/**
 * Quote currency per unit of the base asset; always positive.
 *
 * @param value normalised: trailing zeros removed, scale never negative
 */
public record Price(BigDecimal value) implements Comparable<Price> {

    public Price {
        value = ExactDecimal.normalised(value);
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("price must be positive: " + value.toPlainString());
        }
    }

    /** Reads a decimal such as {@code 105000.25}; throws {@link IllegalArgumentException} when the text is not one. */
    public static Price of(String text) {
        return new Price(ExactDecimal.parse(text));
    }

    /** Notional of a quantity at this price, exact: the only product of the two that the arena knows. */
    public Money times(Quantity quantity) {
        return new Money(value.multiply(quantity.value()));
    }

    @Override
    public int compareTo(Price other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
