package org.tradingarena.history.binance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The venue did not answer, or asked to be left alone; the same request may succeed later. */
public final class VenueUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    private final @Nullable Instant retryAt;

    /**
     * An outage.
     *
     * @param message names the request and what came instead of an answer; carries nothing secret
     * @param retryAt wall-clock time before which nothing must be asked; null when the venue named none
     */
    public VenueUnavailable(String message, @Nullable Instant retryAt) {
        super(message);
        this.retryAt = retryAt;
    }

    /** The same with the failure behind it. */
    public VenueUnavailable(String message, Throwable cause) {
        super(message, cause);
        this.retryAt = null;
    }

    /** The same outage, as told to another caller who waited for the same answer. */
    public VenueUnavailable again() {
        return getCause() == null
                ? new VenueUnavailable(String.valueOf(getMessage()), retryAt)
                : new VenueUnavailable(String.valueOf(getMessage()), getCause());
    }

    /** Wall-clock time before which nothing must be asked; null when the venue named none. */
    public @Nullable Instant retryAt() {
        return retryAt;
    }
}
