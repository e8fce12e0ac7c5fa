/**
 * What happened on the simulated market: trades of recorded tapes, of candle files and of seeded walks.
 *
 * <p>It owns the sources of a venue and their exact integers; it reads files and calls nothing else. Prices are counted in
 * ticks and quantities in lots of their pair, so that every sum is exact. Start at
 * {@link org.tradingarena.simulators.binance.tape.VenueTape}.
 */
@NullMarked
package org.tradingarena.simulators.binance.tape;

import org.jspecify.annotations.NullMarked;
