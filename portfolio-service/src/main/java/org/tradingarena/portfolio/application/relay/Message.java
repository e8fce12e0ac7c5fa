package org.tradingarena.portfolio.application.relay;

import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.topic.ArenaTopic;

/**
 * A record to publish.
 *
 * @param value the envelope's bytes
 * @param traceparent trace context of what caused it, or null
 */
public record Message(
        ArenaTopic topic,
        String key,
        byte[] value,
        String type,
        int schemaVersion,
        @Nullable String traceparent) {}
