package org.tradingarena.decision.application;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.FailureCode;

/** A call that brought no reply. */
public final class ProviderFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureCode code;
    private final transient @Nullable Duration retryAfter;

    /**
     * A failure as the provider told it.
     *
     * @param message for people; holds no secret
     * @param retryAfter how long the provider asked to wait; null when it did not say
     */
    public ProviderFailure(FailureCode code, String message, @Nullable Duration retryAfter) {
        super(message, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** What went wrong. */
    public FailureCode code() {
        return code;
    }

    /** How long the provider asked to wait; null when it did not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** Whether the same call may succeed a little later. */
    public boolean passing() {
        return code == FailureCode.PROVIDER_RATE_LIMITED || code == FailureCode.PROVIDER_UNAVAILABLE;
    }
}
