package org.tradingarena.engine.statistics.performance;

import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** The outcome of a formula: a finite number, or the reason why there is none. */
public sealed interface Measure {

    /**
     * A number that the formula defines.
     *
     * @param value finite
     */
    record Measured(double value) implements Measure {
        public Measured {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a number to show: " + value);
            }
        }
    }

    /**
     * The formula has no value here.
     *
     * @param reason as a reader of the page should see it
     */
    record Undefined(String reason) implements Measure {}

    /** A number that is known to be finite; throws {@link IllegalArgumentException} when it is not. */
    static Measure of(double value) {
        return new Measured(value);
    }

    /** A number that may have left the range of doubles; then it is undefined for the given reason. */
    static Measure finite(double value, String reason) {
        return Double.isFinite(value) ? new Measured(value) : new Undefined(reason);
    }

    /** No number, for the given reason. */
    static Measure undefined(String reason) {
        return new Undefined(reason);
    }

    /** Quotient, undefined for the given reason when the denominator is no more than the noise of rounding. */
    static Measure quotient(double numerator, double denominator, String reason) {
        return Math.abs(denominator) <= Moments.NOISE ? undefined(reason) : finite(numerator / denominator, reason);
    }

    /** The measure that follows from this value; an undefined one stays undefined for its own reason. */
    default Measure then(DoubleFunction<Measure> formula) {
        return switch (this) {
            case Measured(double value) -> formula.apply(value);
            case Undefined undefined -> undefined;
        };
    }

    /** This value times a finite factor, or undefined as before. */
    default Measure times(double factor) {
        return then(value -> finite(value * factor, "too large to express"));
    }

    /** The value, if there is one. */
    default OptionalDouble number() {
        return switch (this) {
            case Measured(double value) -> OptionalDouble.of(value);
            case Undefined undefined -> OptionalDouble.empty();
        };
    }
}
