/**
 * The facts that travel between the services: immutable records, one per event type.
 *
 * <p>A fact never changes; a new meaning is a new type or a new schema version. Which type travels on which topic is told
 * by {@link org.tradingarena.schema.codec.EventCatalog}; how one is written, by the codec package.
 */
@NullMarked
package org.tradingarena.schema.event;

import org.jspecify.annotations.NullMarked;
