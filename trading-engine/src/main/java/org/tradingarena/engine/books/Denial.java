package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** A refusal with the numbers behind it, as text by name. */
public record Denial(Refusal code, Map<String, String> details) {
    static Denial of(Refusal code) {
        return new Denial(code, Map.of());
    }

    static Denial of(Refusal code, String name, Object value) {
        return new Denial(code, Map.of(name, text(value)));
    }

    static Denial of(Refusal code, String name, Object value, String otherName, Object otherValue) {
        return new Denial(code, Map.of(name, text(value), otherName, text(otherValue)));
    }

    /** The same denial with one more number. */
    Denial with(String name, Object value) {
        Map<String, String> more = new HashMap<>(details);
        more.put(name, text(value));
        return new Denial(code, more);
    }

    private static String text(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
