package org.tradingarena.portfolio.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.reading.AdmissionRow;
import org.tradingarena.portfolio.reading.Books;
import org.tradingarena.portfolio.reading.DecisionRow;
import org.tradingarena.portfolio.reading.DenialRow;
import org.tradingarena.portfolio.reading.FillRow;
import org.tradingarena.portfolio.reading.Filter;
import org.tradingarena.portfolio.reading.HoldingView;
import org.tradingarena.portfolio.reading.MarkRow;
import org.tradingarena.portfolio.reading.OrderRow;
import org.tradingarena.portfolio.reading.Page;
import org.tradingarena.portfolio.reading.PostingRow;
import org.tradingarena.portfolio.reading.RoundRow;
import org.tradingarena.schema.event.ledger.Standing;

/** The books of one competition, list by list; every list is an object with one field of its name. */
@Path("/api/competitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "books")
public class BooksResource {

    private static final int EVENTS = 500;

    private final Books books;

    BooksResource(Books books) {
        this.books = books;
    }

    @GET
    @Path("/events")
    @Operation(summary = "Ledger envelopes behind a sequence number, in order")
    public Map<String, List<JsonNode>> events(
            @PathParam("id") String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        return Map.of("events", books.events(id, Query.whole("after", after, 0), Query.page(limit, null, EVENTS)));
    }

    @GET
    @Path("/rounds")
    @Operation(summary = "Rounds with snapshot, answers, standings and hash")
    public Map<String, List<RoundRow>> rounds(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("offset") @Nullable String offset) {
        return Map.of("rounds", books.rounds(id, page(limit, offset)));
    }

    @GET
    @Path("/decisions")
    @Operation(summary = "Answers with prompt, raw reply, usage, cost and timings")
    public Map<String, List<DecisionRow>> decisions(
            @PathParam("id") String id,
            @QueryParam("round") @Nullable String round,
            @QueryParam("seat") @Nullable String seat,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("offset") @Nullable String offset) {
        return Map.of(
                "decisions",
                books.decisions(new Filter(id, Query.round(round), seat), Query.page(limit, offset, EVENTS)));
    }

    @GET
    @Path("/orders")
    @Operation(summary = "Orders and how they ended")
    public Map<String, List<OrderRow>> orders(
            @PathParam("id") String id,
            @QueryParam("round") @Nullable String round,
            @QueryParam("seat") @Nullable String seat,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("offset") @Nullable String offset) {
        return Map.of("orders", books.orders(new Filter(id, Query.round(round), seat), page(limit, offset)));
    }

    @GET
    @Path("/denials")
    @Operation(summary = "Refused intents and orders with their codes and numbers")
    public Map<String, List<DenialRow>> denials(
            @PathParam("id") String id,
            @QueryParam("round") @Nullable String round,
            @QueryParam("seat") @Nullable String seat,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("offset") @Nullable String offset) {
        return Map.of("denials", books.denials(new Filter(id, Query.round(round), seat), page(limit, offset)));
    }

    @GET
    @Path("/fills")
    @Operation(summary = "Fills with spread, slippage, fee and latency cost apart")
    public Map<String, List<FillRow>> fills(
            @PathParam("id") String id,
            @QueryParam("round") @Nullable String round,
            @QueryParam("seat") @Nullable String seat,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("offset") @Nullable String offset) {
        return Map.of("fills", books.fills(new Filter(id, Query.round(round), seat), page(limit, offset)));
    }

    @GET
    @Path("/postings")
    @Operation(summary = "Double entries in the order of (frame, seat, leg)")
    public Map<String, List<PostingRow>> postings(
            @PathParam("id") String id,
            @QueryParam("round") @Nullable String round,
            @QueryParam("seat") @Nullable String seat,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("offset") @Nullable String offset) {
        return Map.of("postings", books.postings(new Filter(id, Query.round(round), seat), page(limit, offset)));
    }

    @GET
    @Path("/admissions")
    @Operation(summary = "Answers and commands with their places among the frames")
    public Map<String, List<AdmissionRow>> admissions(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("offset") @Nullable String offset) {
        return Map.of("admissions", books.admissions(id, page(limit, offset)));
    }

    @GET
    @Path("/equity")
    @Operation(summary = "Points of the equity curves")
    public Map<String, List<MarkRow>> equity(
            @PathParam("id") String id,
            @QueryParam("seat") @Nullable String seat,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("offset") @Nullable String offset) {
        return Map.of("equity", books.marks(new Filter(id, null, seat), page(limit, offset)));
    }

    @GET
    @Path("/positions")
    @Operation(summary = "What every seat holds, at the last marks")
    public Map<String, List<HoldingView>> positions(@PathParam("id") String id) {
        return Map.of("positions", books.positions(id));
    }

    @GET
    @Path("/standings")
    @Operation(summary = "Seats by equity at the last marks")
    public Map<String, List<Standing>> standings(@PathParam("id") String id) {
        return Map.of("standings", books.standings(id));
    }

    private static Page page(@Nullable String limit, @Nullable String offset) {
        return Query.page(limit, offset, Page.LARGEST);
    }
}
