/**
 * Binance as it speaks over REST and on the wire: instruments, closed candles, trades, and the clock of the venue.
 *
 * <p>Start at {@link org.tradingarena.history.binance.BinanceHistory}. Limits and filters are read from the venue and never
 * written down here; all callers of a process share one governor of its request weight.
 */
@NullMarked
package org.tradingarena.history.binance;

import org.jspecify.annotations.NullMarked;
