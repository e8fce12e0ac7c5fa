/**
 * The simulated traders: what they take from the text of a prompt, how each of them decides, and how it writes.
 *
 * <p>It owns personalities, both dialects of a decision and the slips of a careless writer; it knows no protocol and no
 * class of the arena, only words. Start at {@link org.tradingarena.simulators.provider.trader.SimulatedTrader}.
 */
@NullMarked
package org.tradingarena.simulators.provider.trader;

import org.jspecify.annotations.NullMarked;
