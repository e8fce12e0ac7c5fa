/**
 * The WebSocket streams of the venue: connections, commands, events and the pump that sends them in order of time.
 *
 * <p>It owns what goes over a socket; it calls the market, the limits and the board of faults. Everything here runs on the one
 * event loop of its venue. Start at {@link org.tradingarena.simulators.binance.stream.StreamPump}.
 */
@NullMarked
package org.tradingarena.simulators.binance.stream;

import org.jspecify.annotations.NullMarked;
