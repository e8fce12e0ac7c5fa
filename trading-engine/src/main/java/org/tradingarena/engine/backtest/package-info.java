/**
 * The back-tester: a competition of rule seats in one process, without broker and database.
 *
 * <p>It drives the same frame builder, fold and rules as the services do, in lockstep, and so ends with the same root hash
 * for the same specification. It reads a {@link org.tradingarena.engine.market.CandleSource}, keeps per seat only numbers
 * and no events, and knows no clock. May call every other package of the engine. Start at
 * {@link org.tradingarena.engine.backtest.Backtest}.
 */
@NullMarked
package org.tradingarena.engine.backtest;

import org.jspecify.annotations.NullMarked;
