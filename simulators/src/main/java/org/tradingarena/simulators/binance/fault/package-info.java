/**
 * What goes wrong on the simulated venue: rules as data, and the board on which they hang while they hold.
 *
 * <p>It owns faults and their windows; it calls the market's words and nothing of the servers, which ask it. Start at
 * {@link org.tradingarena.simulators.binance.fault.VenueFault} for what there is and at
 * {@link org.tradingarena.simulators.binance.fault.FaultBoard} for when it strikes.
 */
@NullMarked
package org.tradingarena.simulators.binance.fault;

import org.jspecify.annotations.NullMarked;
