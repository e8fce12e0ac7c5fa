/**
 * The vocabulary of the arena: identifiers, exact decimals and time frames.
 *
 * <p>Every type is an immutable record over validated text or a normalised {@link java.math.BigDecimal}; two values that
 * print alike are equal. On the wire each is a plain JSON string. This package calls nothing but {@code java.*}.
 * Start at {@link org.tradingarena.schema.types.Money}.
 */
@NullMarked
package org.tradingarena.schema.types;

import org.jspecify.annotations.NullMarked;
