package org.tradingarena.decision.reply;

/** Leaves the reading of one JSON value; never leaves this package. */
final class TornJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean ended;

    private TornJson(boolean ended) {
        super(null, null, false, false);
        this.ended = ended;
    }

    /** The text ended inside the value. */
    static TornJson ended() {
        return new TornJson(true);
    }

    /** The text goes on with what cannot stand there. */
    static TornJson broken() {
        return new TornJson(false);
    }

    boolean isEnded() {
        return ended;
    }
}
