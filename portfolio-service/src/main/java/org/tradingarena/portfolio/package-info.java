/**
 * The referee: owns competitions, rounds, orders, fills, accounts and standings, in Postgres.
 *
 * <p>Start at {@link org.tradingarena.portfolio.application.referee.ApplyInputs} for what a poll batch does to a
 * competition, at {@link org.tradingarena.portfolio.adapter.kafka.RefereeLoop} for how batches arrive, and at
 * {@link org.tradingarena.portfolio.application.relay.Relay} for how the outside hears of it.
 */
@NullMarked
package org.tradingarena.portfolio;

import org.jspecify.annotations.NullMarked;
