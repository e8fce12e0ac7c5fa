package org.tradingarena.schema.config;

/** A template cannot be played on a data set; the message says why and what would do. */
public final class TemplateUnfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is at fault. */
    public enum Part {
        DATASET,
        INTERVAL
    }

    private final Part part;

    /** A contradiction of template and data set. */
    public TemplateUnfit(Part part, String message) {
        super(message);
        this.part = part;
    }

    /** What is at fault. */
    public Part part() {
        return part;
    }
}
