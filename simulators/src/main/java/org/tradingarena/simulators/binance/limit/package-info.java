/**
 * The limits that the venue sets its clients, in real time whatever the speed of its clock.
 *
 * <p>It owns the counting of weight and connections; it calls nothing. Start at
 * {@link org.tradingarena.simulators.binance.limit.VenueLimits}.
 */
@NullMarked
package org.tradingarena.simulators.binance.limit;

import org.jspecify.annotations.NullMarked;
