/**
 * Asking Binance over REST: one connection pool, one governor of request weight, bans and pauses, one clock and one cache of
 * candle pages for all callers of a process.
 *
 * <p>May call {@code wire} and Vert.x. Start at {@link org.tradingarena.history.binance.rest.BinanceRest}.
 */
@NullMarked
package org.tradingarena.history.binance.rest;

import org.jspecify.annotations.NullMarked;
