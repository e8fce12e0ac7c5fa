package org.tradingarena.schema.types;

import java.util.regex.Pattern;

/**
 * A traded pair, base asset before quote currency, such as {@code BTC/USD}.
 *
 * @param value text of the form {@code [A-Z0-9]{1,12}/[A-Z0-9]{2,8}}
 */
public record Symbol(String value) implements Comparable<Symbol> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,12}/[A-Z0-9]{2,8}");

    public Symbol {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("symbol must match " + FORM + ": '" + value + "'");
        }
    }

    /** The asset that is bought and sold, such as {@code BTC}. */
    public String base() {
        return value.substring(0, value.indexOf('/'));
    }

    /** The currency it is priced in, such as {@code USD}. */
    public String quote() {
        return value.substring(value.indexOf('/') + 1);
    }

    @Override
    public int compareTo(Symbol other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
