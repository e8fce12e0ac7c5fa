/**
 * When the idea behind a position no longer holds: conditions that a decision states and the books can check.
 *
 * <p>Text in, a condition or the same text marked as unchecked out; never an exception. May use the market events of
 * shared-schema and the names of the indicators. Start at
 * {@link org.tradingarena.engine.invalidation.Invalidation#parse}.
 */
@NullMarked
package org.tradingarena.engine.invalidation;

import org.jspecify.annotations.NullMarked;
