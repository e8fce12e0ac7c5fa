package org.tradingarena.portfolio.adapter.http;

import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestKey;

/** What every call that changes something carries in its headers. */
public class ControlCall {

    @HeaderParam("Authorization")
    @Parameter(description = "Bearer and the content of ARENA_TOKEN")
    public @Nullable String authorization;

    @HeaderParam("Idempotency-Key")
    @Parameter(description = "chosen by the caller; the same request with the same key is done once")
    public @Nullable String key;

    @HeaderParam("traceparent")
    @Parameter(description = "W3C trace context, handed on to everything the call causes")
    public @Nullable String traceparent;

    /** The key of this call. */
    @Nullable
    RequestKey keyOf(String call, byte @Nullable [] body) {
        return RequestKeyHeader.read(key, call, body);
    }
}
