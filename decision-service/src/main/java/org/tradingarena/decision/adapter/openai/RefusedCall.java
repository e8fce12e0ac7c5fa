package org.tradingarena.decision.adapter.openai;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An HTTP error of a provider together with its {@code Retry-After}, which the client library would drop. */
final class RefusedCall extends HttpException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Duration retryAfter;

    RefusedCall(int status, String body, @Nullable Duration retryAfter) {
        super(status, body);
        this.retryAfter = retryAfter;
    }

    /** How long the provider asked to wait; null when it did not say. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
