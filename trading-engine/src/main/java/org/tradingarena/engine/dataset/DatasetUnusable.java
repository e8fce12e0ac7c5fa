package org.tradingarena.engine.dataset;

/** A data set that is known by name cannot be read: it is gone, damaged, or not what the configuration says of it. */
public final class DatasetUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An unusable data set; the message names the file or what is there instead, and what to do. */
    public DatasetUnusable(String message) {
        super(message);
    }

    /** The same with the failure behind it. */
    public DatasetUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
