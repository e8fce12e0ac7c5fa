package org.tradingarena.engine.invalidation;

import java.math.BigDecimal;

/** An order of two numbers, exact. */
public enum Relation {
    /** Strictly below. */
    LESS("<"),
    /** Below or equal. */
    AT_MOST("<="),
    /** Strictly above. */
    GREATER(">"),
    /** Above or equal. */
    AT_LEAST(">=");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    /** The relation of a sign, which must be one of the four. */
    static Relation of(String sign) {
        return switch (sign) {
            case "<" -> LESS;
            case "<=" -> AT_MOST;
            case ">" -> GREATER;
            case ">=" -> AT_LEAST;
            default -> throw new IllegalArgumentException("not a relation: " + sign);
        };
    }

    boolean holds(BigDecimal left, BigDecimal right) {
        int order = left.compareTo(right);
        return switch (this) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    @Override
    public String toString() {
        return sign;
    }
}
