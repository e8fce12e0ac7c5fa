package org.tradingarena.history.binance;

/** The venue understood the request and refused it; the same request will be refused again. */
public final class VenueRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int code;

    /**
     * A refusal.
     *
     * @param code the venue's own, such as -1121 for an unknown symbol
     * @param message names the request and the venue's words
     */
    public VenueRefused(int code, String message) {
        super(message);
        this.code = code;
    }

    /** The venue's own code, such as -1121 for an unknown symbol. */
    public int code() {
        return code;
    }
}
