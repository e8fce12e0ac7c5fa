package org.tradingarena.portfolio.application.referee;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an input came from.
 *
 * @param writtenAt wall-clock time at which it was put on its topic, or the command was given
 * @param traceparent W3C trace context it carried, handed on to everything it causes
 */
public record Origin(Instant writtenAt, @Nullable String traceparent) {}
