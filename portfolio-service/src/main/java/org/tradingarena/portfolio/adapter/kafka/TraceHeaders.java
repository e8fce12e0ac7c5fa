package org.tradingarena.portfolio.adapter.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The W3C trace context of a record; it is handed from the record that caused something to the records it causes. */
final class TraceHeaders {

    private static final String TRACEPARENT = "traceparent";

    private TraceHeaders() {}

    static @Nullable String of(Headers headers) {
        Header header = headers.lastHeader(TRACEPARENT);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    static void put(Headers headers, @Nullable String traceparent) {
        if (traceparent != null) {
            headers.add(TRACEPARENT, traceparent.getBytes(StandardCharsets.UTF_8));
        }
    }
}
