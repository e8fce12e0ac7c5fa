package org.tradingarena.dashboard.feed;

import org.jspecify.annotations.Nullable;

/** The ledger's owner cannot be asked now; asking again later may help. */
public final class HistoryUnavailable extends RuntimeException {

    public HistoryUnavailable(String message, @Nullable Throwable cause) {
        super("PORTFOLIO_UNAVAILABLE: " + message, cause);
    }
}
