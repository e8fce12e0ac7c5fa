/**
 * Cassettes: what went over the wire and what our gates did, kept in a file of JSON Lines, and played without keys and without a
 * network.
 *
 * <p>Works on bytes below both protocols, so that a played decision takes the same way as a real one. Called by
 * {@code config}. Start at {@link org.tradingarena.decision.adapter.provider.cassette.CassetteDeck}.
 */
@NullMarked
package org.tradingarena.decision.adapter.provider.cassette;

import org.jspecify.annotations.NullMarked;
