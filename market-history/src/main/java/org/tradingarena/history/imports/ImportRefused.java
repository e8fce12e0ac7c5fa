package org.tradingarena.history.imports;

/** Files that cannot become a data set; the message names file, place and reason, and what to do. */
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A refusal. */
    public ImportRefused(String message) {
        super(message);
    }

    /** The same with the failure behind it. */
    public ImportRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
