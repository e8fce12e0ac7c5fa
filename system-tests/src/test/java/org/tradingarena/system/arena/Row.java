package org.tradingarena.system.arena;

import java.util.Map;
import java.util.Objects;

/**
 * One row of the database, as far as a test looks at it: whole numbers only.
 *
 * @param columns by label
 */
public record Row(Map<String, Long> columns) {

    public Row {
        columns = Map.copyOf(columns);
    }

    /** The number in that column. */
    public long whole(String column) {
        return Objects.requireNonNull(columns.get(column), column);
    }
}
