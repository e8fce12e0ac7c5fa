/**
 * The life of a connection to a venue's streams: its states, when it is renewed, how long it rests after a failure, and when a
 * stream counts as silent.
 *
 * <p>Pure: every moment comes in by the caller, random numbers too. Start at
 * {@link org.tradingarena.marketdata.domain.connection.ConnectionState}.
 */
@NullMarked
package org.tradingarena.marketdata.domain.connection;

import org.jspecify.annotations.NullMarked;
