package org.tradingarena.schema.types;

import java.util.regex.Pattern;

/**
 * Names one competition; key of its frames, decisions and ledger.
 *
 * @param value text of the form {@code [a-z0-9][a-z0-9-]{0,62}}
 */
public record CompetitionId(String value) implements Comparable<CompetitionId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public CompetitionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("competition id must match " + FORM + ": '" + value + "'");
        }
    }

    @Override
    public int compareTo(CompetitionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
