package org.tradingarena.engine.books;

/** A defect, not an outcome: the engine or its caller broke a rule that the books rest on. Nothing may be committed. */
public final class InvariantViolated extends RuntimeException {
    private final String code;

    /**
     * @param code stable, such as {@code LEDGER_UNBALANCED}
     * @param numbers what was found, as {@code key=value} pairs
     */
    public InvariantViolated(String code, String numbers) {
        super(code + ": " + numbers);
        this.code = code;
    }

    /** The stable code, such as {@code SEQUENCE_GAP}. */
    public String code() {
        return code;
    }
}
