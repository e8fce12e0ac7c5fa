/**
 * How events become bytes and back; the only package that knows Jackson.
 *
 * <p>Start at {@link org.tradingarena.schema.codec.EventCodec} for topics and at
 * {@link org.tradingarena.schema.codec.Canonical} for bytes that are hashed. A type with states has a flat form in JSON, see
 * {@link org.tradingarena.schema.codec.KeptAs}.
 */
@NullMarked
package org.tradingarena.schema.codec;

import org.jspecify.annotations.NullMarked;
