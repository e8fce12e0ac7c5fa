package org.tradingarena.schema.codec;

/**
 * A type with states whose JSON is that of a flat record, since JSON knows no states. Its codec needs to know no more of it
 * than this.
 *
 * @param <F> the record
 */
public interface KeptAs<F extends KeptForm<?>> {
    /** The record that says the same. */
    F kept();
}
