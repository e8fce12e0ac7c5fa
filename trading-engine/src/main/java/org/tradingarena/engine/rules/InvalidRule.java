package org.tradingarena.engine.rules;

/** A rule seat that cannot be built from its configuration; the message names the field, its value and what is allowed. */
public final class InvalidRule extends IllegalArgumentException {
    private final String field;
    private final String allowed;

    InvalidRule(String field, String value, String allowed) {
        super("RULE_INVALID: " + field + "='" + value + "'; allowed: " + allowed);
        this.field = field;
        this.allowed = allowed;
    }

    /** The field at fault, such as {@code rule} or {@code parameters.timeframe}. */
    public String field() {
        return field;
    }

    /** What would be accepted, in words. */
    public String allowed() {
        return allowed;
    }
}
