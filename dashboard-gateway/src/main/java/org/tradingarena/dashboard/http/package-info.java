/**
 * The doors of the gateway: the WebSocket, the compatible REST interface and the way through to portfolio-service.
 *
 * <p>Start at {@link org.tradingarena.dashboard.http.ArenaSocket} and
 * {@link org.tradingarena.dashboard.http.ControlResource}. Reading is open, changing needs the token.
 */
@NullMarked
package org.tradingarena.dashboard.http;

import org.jspecify.annotations.NullMarked;
