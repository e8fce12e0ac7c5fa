package org.tradingarena.portfolio.adapter.http;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.reading.Books;
import org.tradingarena.portfolio.reading.Filter;
import org.tradingarena.portfolio.reading.Page;
import org.tradingarena.portfolio.reading.RowList;

/** What every list of rows takes: the competition, a page, and filters; a list refuses a filter that it does not have. */
@SuppressWarnings("NullAway.Init")
public class ListQuery {

    /** Rows of an answer that asks for no number. */
    static final int USUAL = 1_000;

    @PathParam("id")
    public String id;

    @QueryParam("round")
    @Parameter(description = "rows of this round only")
    public @Nullable String round;

    @QueryParam("seat")
    @Parameter(description = "rows of this seat only")
    public @Nullable String seat;

    @QueryParam("symbol")
    @Parameter(description = "rows of this symbol only, such as BTC/USD")
    public @Nullable String symbol;

    @QueryParam("from")
    @Parameter(description = "first moment of market time, ISO-8601 in UTC")
    public @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "moment of market time before which, ISO-8601 in UTC")
    public @Nullable String to;

    @QueryParam("limit")
    @Parameter(description = "most rows of the answer, 1 to " + Page.LARGEST + "; " + USUAL + " if not given")
    public @Nullable String limit;

    @QueryParam("offset")
    @Parameter(description = "rows to leave out before the first")
    public @Nullable String offset;

    Page page() {
        return Query.page(limit, offset, USUAL);
    }

    Filter filter() {
        return new Filter(id, Query.round(round), seat, symbol, Query.instant("from", from), Query.instant("to", to));
    }

    /** The page of a list, as an object with one field of its name. */
    <T> Map<String, List<T>> of(String name, RowList<T> list, Books books) {
        return Map.of(name, books.rows(list, filter(), page()));
    }
}
