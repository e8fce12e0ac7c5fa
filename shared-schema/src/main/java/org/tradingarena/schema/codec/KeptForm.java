package org.tradingarena.schema.codec;

/**
 * The flat record in whose form JSON keeps another type.
 *
 * @param <T> the type, which is {@link KeptAs} this record
 */
public interface KeptForm<T> {
    /** The value that the record says; throws an unchecked exception when there is no such value. */
    T value();
}
