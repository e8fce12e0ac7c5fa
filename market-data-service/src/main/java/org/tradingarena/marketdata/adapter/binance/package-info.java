/**
 * The sockets of Binance: connections that renew themselves, subscriptions within the venue's limits, and a watch on silence.
 *
 * <p>Start at {@link org.tradingarena.marketdata.adapter.binance.BinanceStreams}, the port's implementation, then
 * {@link org.tradingarena.marketdata.adapter.binance.VenueConnection}. What may happen when is in {@code domain.connection}.
 */
@NullMarked
package org.tradingarena.marketdata.adapter.binance;

import org.jspecify.annotations.NullMarked;
