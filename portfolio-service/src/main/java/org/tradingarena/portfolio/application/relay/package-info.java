/**
 * Tells the outside what was committed: the ledger in sequence, questions to seats, the state of competitions.
 *
 * <p>Owns the order of publishing and its repetition after failures. Calls the outbox and the event log through ports.
 * Start at {@link org.tradingarena.portfolio.application.relay.Relay}.
 */
@NullMarked
package org.tradingarena.portfolio.application.relay;

import org.jspecify.annotations.NullMarked;
