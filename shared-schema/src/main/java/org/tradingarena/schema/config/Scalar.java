package org.tradingarena.schema.config;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How one kind of value is written in the file.
 *
 * @param allowed the accepted form in words, for the error message
 * @param parse reads the text; throws {@link RuntimeException} when the form is not met
 * @param placeholder stands in after a problem was recorded, so that reading goes on; never leaves the loader
 * @param secretive whether the text may be a misplaced secret and must not be repeated in a message
 */
record Scalar<T>(String allowed, Function<String, T> parse, T placeholder, boolean secretive) {

    Scalar(String allowed, Function<String, T> parse, T placeholder) {
        this(allowed, parse, placeholder, false);
    }

    /** The same form with a further condition on the value. */
    Scalar<T> restricted(Predicate<T> condition, String conditionInWords) {
        return new Scalar<>(
                allowed + "; " + conditionInWords,
                text -> {
                    T value = parse.apply(text);
                    if (!condition.test(value)) {
                        throw new IllegalArgumentException();
                    }
                    return value;
                },
                placeholder,
                secretive);
    }
}
