/**
 * Candles, perpetuals and numbers as the venue shows them, made from a tape.
 *
 * <p>It owns aggregation and the texts of decimals; it calls the tape, and asks what faults take away through
 * {@link org.tradingarena.simulators.binance.market.Disturbance}. Start at
 * {@link org.tradingarena.simulators.binance.market.Market}.
 */
@NullMarked
package org.tradingarena.simulators.binance.market;

import org.jspecify.annotations.NullMarked;
