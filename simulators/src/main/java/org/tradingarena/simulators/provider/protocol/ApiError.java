package org.tradingarena.simulators.provider.protocol;

import org.jspecify.annotations.Nullable;

/** A refusal; each protocol has a form for it. */
public final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String param;

    /**
     * A refusal with a status of HTTP.
     *
     * @param message for people
     * @param param the field of the request that is wrong; null when none is
     */
    public ApiError(int status, String message, @Nullable String param) {
        super(message, null, false, false);
        this.status = status;
        this.param = param;
    }

    /** A request that makes no sense. */
    public static ApiError invalid(String message, @Nullable String param) {
        return new ApiError(400, message, param);
    }

    /** A missing or wrong key. */
    public static ApiError unauthorized() {
        return new ApiError(401, "Incorrect API key provided (simulated)", null);
    }

    /** The status of HTTP, 400 to 599. */
    public int status() {
        return status;
    }

    /** The message, never null. */
    String text() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    /** The wrong field; null when none is. */
    @Nullable
    String param() {
        return param;
    }
}
