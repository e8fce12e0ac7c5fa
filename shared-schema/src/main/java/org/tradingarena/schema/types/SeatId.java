package org.tradingarena.schema.types;

import java.util.regex.Pattern;

/**
 * Names one seat within its competition.
 *
 * @param value text of the form {@code [a-z0-9][a-z0-9-]{0,62}}
 */
public record SeatId(String value) implements Comparable<SeatId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public SeatId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("seat id must match " + FORM + ": '" + value + "'");
        }
    }

    @Override
    public int compareTo(SeatId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
