package org.tradingarena.history.binance.archive;

/** A range cannot be fetched; the message says what was wrong, where, and what to do. What was loaded so far is kept. */
public final class FetchFailed extends Exception {

    private static final long serialVersionUID = 1L;

    FetchFailed(String message) {
        super(message);
    }

    FetchFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
