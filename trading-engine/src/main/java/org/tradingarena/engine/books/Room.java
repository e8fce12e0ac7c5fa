package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * What a risk rule still lets an entry take.
 *
 * @param perUnit what each unit takes of it, in quote currency
 * @param left in quote currency; below zero when more is taken already than the rule allows
 */
record Room(Refusal rule, BigDecimal perUnit, Money left) {
    private static final int DECIMALS = 10;
    private static final int QUANTITY_DECIMALS = 18;

    /** Of the loss at the stop-loss, or of the whole margin without one; per unit rounded up to 10 decimals. */
    static Room ofRisk(Price price, Leverage leverage, @Nullable Price stop, Money allowed) {
        BigDecimal risked = stop == null
                ? price.value().divide(leverage.value(), DECIMALS, RoundingMode.CEILING)
                : price.value().subtract(stop.value()).abs();
        return new Room(Refusal.RISK_TOO_HIGH, risked, allowed);
    }

    /** Of the notional. */
    static Room ofExposure(Price price, Money left) {
        return new Room(Refusal.EXPOSURE_TOO_HIGH, price.value(), left);
    }

    /** The same room when a quantity has taken its part of it. */
    Room beside(Quantity taken) {
        return new Room(rule, perUnit, left.minus(amount(taken)));
    }

    boolean holds(Quantity quantity) {
        return amount(quantity).compareTo(left) <= 0;
    }

    /** The largest whole number of lots for which there is room; asked only of a rule that does not hold. */
    Quantity most(BigDecimal lotStep) {
        return left.value().signum() <= 0
                ? Quantity.ZERO
                : EntrySize.floored(left.value().divide(perUnit, QUANTITY_DECIMALS, RoundingMode.DOWN), lotStep);
    }

    Denial denial(Quantity quantity) {
        return Denial.of(rule, "amount", amount(quantity), "maximum", left);
    }

    private Money amount(Quantity quantity) {
        return new Money(quantity.value().multiply(perUnit));
    }
}
