package org.tradingarena.decision.application;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.FailureCode;

/** A call that brought no reply. */
public final class ProviderFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureCode code;
    private final transient @Nullable Duration retryAfter;
    private final transient boolean sent;
    private final transient CallTiming timing;

    /**
     * A failure as the provider told it.
     *
     * @param message for people; holds no secret
     * @param retryAfter how long the provider asked to wait; null when it did not say
     */
    public ProviderFailure(FailureCode code, String message, @Nullable Duration retryAfter, CallTiming timing) {
        this(code, message, retryAfter, true, timing);
    }

    private ProviderFailure(
            FailureCode code, String message, @Nullable Duration retryAfter, boolean sent, CallTiming timing) {
        super(KeptText.of(message), null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
        this.sent = sent;
        this.timing = timing;
    }

    /** A call that our own limits kept from being sent. */
    public static ProviderFailure notSent(
            FailureCode code, String message, @Nullable Duration retryAfter, Duration waited) {
        return new ProviderFailure(code, message, retryAfter, false, new CallTiming(waited, null, Duration.ZERO));
    }

    /** The same failure after some time in the queue. */
    public ProviderFailure after(Duration queued) {
        return new ProviderFailure(code, text(), retryAfter, sent, timing.after(queued));
    }

    /** What went wrong. */
    public FailureCode code() {
        return code;
    }

    /** The message, never null. */
    public String text() {
        return Objects.requireNonNullElse(getMessage(), "");
    }

    /** How long the provider asked to wait; null when it did not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** Whether the provider was called at all. */
    public boolean sent() {
        return sent;
    }

    /** How long it took to fail. */
    public CallTiming timing() {
        return timing;
    }

    /** Whether the same call may succeed a little later. */
    public boolean passing() {
        return code == FailureCode.PROVIDER_RATE_LIMITED || code == FailureCode.PROVIDER_UNAVAILABLE;
    }
}
