package org.tradingarena.portfolio.application.referee;

/** The database cannot be reached or asked to try again; nothing was written. The same work may be tried again. */
public final class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(Throwable cause) {
        super("the database is not available: " + cause.getMessage(), cause);
    }
}
