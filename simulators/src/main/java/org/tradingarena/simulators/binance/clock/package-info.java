/**
 * The clock of the venue.
 *
 * <p>It owns venue time and calls nothing. Start at {@link org.tradingarena.simulators.binance.clock.VenueClock}.
 */
@NullMarked
package org.tradingarena.simulators.binance.clock;

import org.jspecify.annotations.NullMarked;
