package org.tradingarena.decision.adapter.provider.cassette;

/** A line that no recorder wrote. */
final class CassetteBroken extends Exception {

    private static final long serialVersionUID = 1L;

    CassetteBroken(String message) {
        super(message);
    }
}
