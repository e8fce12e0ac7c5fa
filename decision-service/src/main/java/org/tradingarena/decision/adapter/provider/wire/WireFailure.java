package org.tradingarena.decision.adapter.provider.wire;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.FailureCode;

/** A request that brought no whole answer. */
public final class WireFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureCode code;
    private final transient @Nullable Duration firstByte;
    private final transient Duration took;

    /**
     * A failure without a stack trace: it is an outcome, not a defect.
     *
     * @param message for people; holds no secret
     * @param firstByte from sending to the first byte of the body; null when none came
     * @param took from sending to giving up
     */
    public WireFailure(FailureCode code, String message, @Nullable Duration firstByte, Duration took) {
        super(message, null, false, false);
        this.code = code;
        this.firstByte = firstByte;
        this.took = took;
    }

    /** What went wrong. */
    public FailureCode code() {
        return code;
    }

    /** The message, never null. */
    public String text() {
        return Objects.requireNonNullElse(getMessage(), "");
    }

    /** From sending to the first byte of the body; null when none came. */
    public @Nullable Duration firstByte() {
        return firstByte;
    }

    /** From sending to giving up. */
    public Duration took() {
        return took;
    }
}
