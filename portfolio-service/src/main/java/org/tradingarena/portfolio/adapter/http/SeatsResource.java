package org.tradingarena.portfolio.adapter.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.reading.Books;
import org.tradingarena.portfolio.reading.Page;
import org.tradingarena.portfolio.reading.PositionLine;
import org.tradingarena.portfolio.reading.RowList;
import org.tradingarena.portfolio.reading.SpendingView;
import org.tradingarena.portfolio.reading.StatisticsReader;
import org.tradingarena.portfolio.reading.StatisticsView;
import org.tradingarena.schema.event.ledger.Standing;

/** What the seats of one competition hold and how well they do. */
@Path("/api/competitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "seats")
public class SeatsResource {

    private final Books books;
    private final StatisticsReader statistics;
    private final SpendingView.Reader spending;

    SeatsResource(Books books, StatisticsReader statistics, SpendingView.Reader spending) {
        this.books = books;
        this.statistics = statistics;
        this.spending = spending;
    }

    @GET
    @Path("/positions")
    @Operation(
            summary = "Open positions at the last marks, or closed ones with the split of their profit; "
                    + "by seat and symbol, closed ones by the time of their close as well")
    public Map<String, List<? extends PositionLine>> positions(
            @BeanParam ListQuery query,
            @QueryParam("state") @Parameter(description = "open (if not given) or closed") @Nullable String state) {
        return switch (state == null ? "open" : state) {
            case "open" -> Map.of("positions", open(query));
            case "closed" -> Map.of("positions", books.rows(RowList.CLOSED_POSITIONS, query.filter(), query.page()));
            default ->
                throw RequestRefused.field(
                        "PARAMETER_INVALID", "state", "there is no state '" + state + "'", List.of("open", "closed"));
        };
    }

    private List<? extends PositionLine> open(ListQuery query) {
        if (query.round != null || query.from != null || query.to != null) {
            throw RequestRefused.field(
                    "PARAMETER_INVALID",
                    query.round != null ? "round" : query.from != null ? "from" : "to",
                    "open positions cannot be filtered by round or time",
                    List.of("seat", "symbol"));
        }
        Page page = query.page();
        return books.holdings(query.id, query.seat, query.symbol).stream()
                .skip(page.offset())
                .limit(page.limit())
                .toList();
    }

    @GET
    @Path("/standings")
    @Operation(summary = "Seats by equity at the last marks")
    public Map<String, List<Standing>> standings(@PathParam("id") String id) {
        return Map.of("standings", books.standings(id));
    }

    @GET
    @Path("/statistics")
    @Operation(
            summary = "Performance of every seat: each figure with its value or the reason why there is none, its unit "
                    + "and its convention")
    public Map<String, List<StatisticsView>> statistics(
            @PathParam("id") String id, @QueryParam("seat") @Nullable String seat) {
        return Map.of("statistics", statistics.of(id, seat));
    }

    @GET
    @Path("/spending")
    @Operation(
            summary =
                    "What thinking cost in US dollars and tokens, failures and copies included: by seat and UTC day of "
                            + "the wall clock, by seat, and in all; by seat and time, which is that of the wall clock here")
    public SpendingView spending(@BeanParam ListQuery query) {
        return spending.of(query.filter(), query.page());
    }
}
