package org.tradingarena.portfolio.adapter.http;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.reading.Books;
import org.tradingarena.portfolio.reading.Filter;
import org.tradingarena.portfolio.reading.Page;
import org.tradingarena.portfolio.reading.RowList;
import org.tradingarena.schema.event.ledger.RecordedOutcome;

/** What every list of rows takes: the competition, a page, and filters; a list refuses a filter that it does not have. */
@SuppressWarnings("NullAway.Init")
public class ListQuery {

    /** Rows of an answer that asks for no number. */
    static final int USUAL = 1_000;

    /** Header with the number of all rows that the filters leave. */
    static final String TOTAL = "X-Total-Count";

    private static final List<String> STATUSES = List.of("PENDING", "FILLED", "CANCELLED", "DENIED");
    private static final List<String> OUTCOMES =
            Arrays.stream(RecordedOutcome.values()).map(Enum::name).toList();

    @Context
    UriInfo uri;

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

    @QueryParam("status")
    @Parameter(description = "orders that stand so only: PENDING, FILLED, CANCELLED or DENIED")
    public @Nullable String status;

    @QueryParam("outcome")
    @Parameter(description = "decisions of this outcome only: VALID, REPAIRED, FAILED or LATE")
    public @Nullable String outcome;

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
        return new Filter(
                id,
                Query.round(round),
                seat,
                symbol,
                Query.oneOf("status", status, STATUSES),
                Query.oneOf("outcome", outcome, OUTCOMES),
                Query.instant("from", from),
                Query.instant("to", to));
    }

    /**
     * The page of a list, as an object with one field of its name. Headers tell how many rows there are in all, and where
     * the next page is (RFC 8288) unless this is the last.
     */
    <T> RestResponse<Map<String, List<T>>> of(String name, RowList<T> list, Books books) {
        Page page = page();
        List<T> rows = books.rows(list, filter(), page);
        long total = books.count(list, filter());
        RestResponse.ResponseBuilder<Map<String, List<T>>> answer =
                RestResponse.ResponseBuilder.ok(Map.of(name, rows)).header(TOTAL, total);
        long next = (long) page.offset() + rows.size();
        if (!rows.isEmpty() && next < total) {
            URI there = uri.getRequestUriBuilder()
                    .replaceQueryParam("limit", page.limit())
                    .replaceQueryParam("offset", next)
                    .build();
            answer.header(HttpHeaders.LINK, "<" + there.getRawPath() + "?" + there.getRawQuery() + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
