package org.tradingarena.portfolio.reading;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestRefused;

/**
 * Which rows of a competition are wanted; what is null does not narrow.
 *
 * @param from first moment of market time
 * @param to the moment before which; exclusive
 */
public record Filter(
        String competition,
        @Nullable Integer round,
        @Nullable String seat,
        @Nullable String symbol,
        @Nullable String status,
        @Nullable String outcome,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Rows of the whole competition. */
    public static Filter all(String competition) {
        return new Filter(competition, null, null, null, null, null, null, null);
    }

    /** The query for these rows of a list; refuses a filter that the list does not have. */
    <T> TypedQuery<T> on(RowList<T> list, EntityManager entities) {
        Map<String, Object> values = new LinkedHashMap<>();
        TypedQuery<T> query = entities.createQuery(where(list, values) + " order by " + list.order(), list.row());
        values.forEach(query::setParameter);
        return query;
    }

    /** How many rows of a list these are; refuses like {@link #on}. */
    long count(RowList<?> list, EntityManager entities) {
        Map<String, Object> values = new LinkedHashMap<>();
        TypedQuery<Long> query = entities.createQuery("select count(*) " + where(list, values), Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private String where(RowList<?> list, Map<String, Object> values) {
        StringBuilder text = new StringBuilder("from ")
                .append(list.row().getSimpleName())
                .append(" where competition = :competition");
        values.put("competition", competition);
        equal(list, "round", round, text, values);
        equal(list, "seat", seat, text, values);
        equal(list, "symbol", symbol, text, values);
        equal(list, "status", status, text, values);
        equal(list, "outcome", outcome, text, values);
        bound(list, "from", ">=", from, text, values);
        bound(list, "to", "<", to, text, values);
        return text.toString();
    }

    private static void equal(
            RowList<?> list, String name, @Nullable Object value, StringBuilder text, Map<String, Object> values) {
        if (value != null) {
            require(list, name, list.filters().contains(name));
            text.append(" and ").append(name).append(" = :").append(name);
            values.put(name, value);
        }
    }

    private static void bound(
            RowList<?> list,
            String name,
            String comparison,
            @Nullable Instant value,
            StringBuilder text,
            Map<String, Object> values) {
        if (value != null) {
            require(list, name, list.time() != null);
            text.append(" and ")
                    .append(list.time())
                    .append(comparison)
                    .append(" :")
                    .append(name);
            values.put(name, value);
        }
    }

    private static void require(RowList<?> list, String name, boolean has) {
        if (!has) {
            throw RequestRefused.field(
                    "PARAMETER_INVALID", name, "this list cannot be filtered by " + name, list.filters());
        }
    }
}
