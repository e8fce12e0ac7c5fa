package org.tradingarena.portfolio.reading;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a competition are wanted.
 *
 * @param round of every round when null
 * @param seat of every seat when null
 */
public record Filter(
        String competition,
        @Nullable Integer round,
        @Nullable String seat) {

    /** Rows of the whole competition. */
    public static Filter all(String competition) {
        return new Filter(competition, null, null);
    }

    <T> List<T> rows(PanacheRepositoryBase<T, ?> table, String order, Page page) {
        StringBuilder query = new StringBuilder("competition = :competition");
        Parameters parameters = Parameters.with("competition", competition);
        if (round != null) {
            query.append(" and round = :round");
            parameters.and("round", round);
        }
        if (seat != null) {
            query.append(" and seat = :seat");
            parameters.and("seat", seat);
        }
        query.append(" order by ").append(order);
        return table.find(query.toString(), parameters)
                .range(page.offset(), page.offset() + page.limit() - 1)
                .list();
    }
}
