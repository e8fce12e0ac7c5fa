package org.tradingarena.portfolio.adapter.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.reading.Books;
import org.tradingarena.portfolio.reading.CompetitionView;
import org.tradingarena.portfolio.reading.PageView;
import org.tradingarena.portfolio.reading.ResultView;

/** Competitions as a whole. */
@Path("/api/competitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "competitions")
public class CompetitionsResource {

    private final Books books;
    private final PageView.Reader pages;
    private final ResultView.Reader results;

    CompetitionsResource(Books books, PageView.Reader pages, ResultView.Reader results) {
        this.books = books;
        this.pages = pages;
        this.results = results;
    }

    /** A list of competitions. */
    public record Competitions(List<CompetitionView> competitions) {}

    @GET
    @Operation(summary = "Competitions, latest first")
    public Competitions list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("offset") @Nullable String offset) {
        return new Competitions(books.competitions(Query.status(status), Query.page(limit, offset, 100)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One competition: its frozen rules, its status, who was left out")
    public CompetitionView one(@PathParam("id") String id) {
        return books.competition(id);
    }

    @GET
    @Path("/{id}/view")
    @Operation(summary = "Everything a page begins with, and the sequence from which the ledger goes on")
    public PageView view(@PathParam("id") String id) {
        return pages.of(id);
    }

    @GET
    @Path("/{id}/result")
    @Operation(summary = "The content of result.json; only the run block differs between repeated runs")
    public ResultView result(@PathParam("id") String id) {
        return results.of(id);
    }
}
