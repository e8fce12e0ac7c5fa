package org.tradingarena.portfolio.adapter.postgres;

import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.tradingarena.engine.books.InvariantViolated;
import org.tradingarena.portfolio.application.referee.StoreUnavailable;

/**
 * Tells an outage, after which the same work may be tried again, from a defect, after which it may not. SQL states: 08
 * connection, 25 state of the transaction lost with it, 40 rollback by the server, 53 resources, 55P03 lock, 57 operator
 * intervention, 58 system; no state at all is the pool without a connection. What a key refuses, such as a fill that is
 * applied a second time, is a defect with a code of its own.
 */
final class Outages {

    /** State of a statement that a key refuses. */
    private static final String DOUBLED = "23505";

    private Outages() {}

    static RuntimeException from(SQLException failure) {
        if (isOutage(failure)) {
            return new StoreUnavailable(failure);
        }
        return DOUBLED.equals(failure.getSQLState())
                ? new InvariantViolated("ENTRY_DOUBLED", String.valueOf(failure.getMessage()))
                : new IllegalStateException("the database refused a statement: " + failure.getMessage(), failure);
    }

    static boolean isOutage(SQLException failure) {
        if (failure instanceof SQLTransientException || failure instanceof SQLRecoverableException) {
            return true;
        }
        if (failure instanceof SQLNonTransientException) {
            return false;
        }
        String state = failure.getSQLState();
        if (state == null) {
            return true;
        }
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08", "25", "40", "53", "55", "57", "58" -> true;
            default -> false;
        };
    }
}
