package org.tradingarena.decision.adapter.provider.wire;

import java.time.Duration;

/**
 * What no answer may exceed.
 *
 * @param bodyBytes longest body; a decision with its thinking is a hundred times shorter
 * @param silence longest time between two pieces of a body that has begun
 * @param connect longest time until a connection stands
 */
public record TransportLimits(int bodyBytes, Duration silence, Duration connect) {

    /** 2 MB, 30 s of silence, 10 s to connect. */
    public static final TransportLimits DEFAULT =
            new TransportLimits(2_000_000, Duration.ofSeconds(30), Duration.ofSeconds(10));
}
