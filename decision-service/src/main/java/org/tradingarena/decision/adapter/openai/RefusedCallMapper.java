package org.tradingarena.decision.adapter.openai;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns an HTTP error into {@link RefusedCall}. */
public final class RefusedCallMapper implements ResponseExceptionMapper<RuntimeException> {

    /** Before the client library's own mapper, which stands at 5000. */
    static final int PRIORITY = 1000;

    private static final int FIRST_ERROR = 400;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");
    private static final double MILLIS_PER_SECOND = 1000;

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= FIRST_ERROR;
    }

    @Override
    public RuntimeException toThrowable(Response response) {
        String body = response.hasEntity() ? response.readEntity(String.class) : "";
        return new RefusedCall(response.getStatus(), body, retryAfter(response.getHeaderString("Retry-After")));
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    /** Seconds only; the form with a date is left to our own back-off, for the provider's clock is not ours. */
    static @Nullable Duration retryAfter(@Nullable String header) {
        if (header == null || !SECONDS.matcher(header.strip()).matches()) {
            return null;
        }
        return Duration.ofMillis((long) Math.ceil(Double.parseDouble(header.strip()) * MILLIS_PER_SECOND));
    }
}
