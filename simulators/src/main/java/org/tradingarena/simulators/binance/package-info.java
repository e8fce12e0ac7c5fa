/**
 * A stand-in for the public market data of Binance, spot and USD-M perpetuals, over loopback; everything says that it is
 * simulated.
 *
 * <p>It owns the servers and the wiring of tape, market, faults, REST and streams; it calls nothing of the arena. Start at
 * {@link org.tradingarena.simulators.binance.BinanceVenue} to embed it, at
 * {@link org.tradingarena.simulators.binance.BinanceSimulator} to run it as a process.
 */
@NullMarked
package org.tradingarena.simulators.binance;

import org.jspecify.annotations.NullMarked;
