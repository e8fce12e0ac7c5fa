/**
 * The catalogue of topics: every name, key, partition count and policy, in one place.
 *
 * <p>Start at {@link org.tradingarena.schema.topic.ArenaTopic}. Topics are created from it explicitly, never by the
 * broker on its own.
 */
@NullMarked
package org.tradingarena.schema.topic;

import org.jspecify.annotations.NullMarked;
