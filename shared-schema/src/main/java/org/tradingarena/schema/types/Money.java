package org.tradingarena.schema.types;

import java.math.BigDecimal;

/**
 * An exact amount in the quote currency of its competition; may be negative. Never rounded by addition or subtraction.
 *
 * @param value normalised: trailing zeros removed, scale never negative
 */
public record Money(BigDecimal value) implements Comparable<Money> {

    /** Nothing. */
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money {
        value = ExactDecimal.normalised(value);
    }

    /** Reads a decimal such as {@code 105000.25}; throws {@link IllegalArgumentException} when the text is not one. */
    public static Money of(String text) {
        return new Money(ExactDecimal.parse(text));
    }

    /** Sum, exact. */
    public Money plus(Money other) {
        return new Money(value.add(other.value));
    }

    /** Difference, exact. */
    public Money minus(Money other) {
        return new Money(value.subtract(other.value));
    }

    /** The same amount with the opposite sign. */
    public Money negated() {
        return new Money(value.negate());
    }

    /** Product with a rate such as a fee; exact, the scale grows by that of the rate. */
    public Money times(BigDecimal rate) {
        return new Money(value.multiply(rate));
    }

    /** Whether the amount is below zero. */
    public boolean isNegative() {
        return value.signum() < 0;
    }

    /** Whether the amount is exactly zero. */
    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Money other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
