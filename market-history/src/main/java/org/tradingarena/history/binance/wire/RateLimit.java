package org.tradingarena.history.binance.wire;

import java.time.Duration;

/**
 * What the venue allows an address.
 *
 * @param type such as {@code REQUEST_WEIGHT} or {@code RAW_REQUESTS}
 * @param window within which it counts
 * @param limit largest count within a window
 */
public record RateLimit(String type, Duration window, int limit) {}
