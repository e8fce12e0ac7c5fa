package org.tradingarena.portfolio.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.reading.AdmissionRow;
import org.tradingarena.portfolio.reading.Books;
import org.tradingarena.portfolio.reading.BoundaryPriceRow;
import org.tradingarena.portfolio.reading.DecisionRow;
import org.tradingarena.portfolio.reading.DecisionText;
import org.tradingarena.portfolio.reading.DenialRow;
import org.tradingarena.portfolio.reading.FillRow;
import org.tradingarena.portfolio.reading.FundingRow;
import org.tradingarena.portfolio.reading.HaltRow;
import org.tradingarena.portfolio.reading.LiquidationRow;
import org.tradingarena.portfolio.reading.MarkRow;
import org.tradingarena.portfolio.reading.OrderRow;
import org.tradingarena.portfolio.reading.PostingRow;
import org.tradingarena.portfolio.reading.RoundRow;
import org.tradingarena.portfolio.reading.RowList;

/**
 * The books of one competition, list by list; every list is an object with one field of its name, and its headers
 * {@code X-Total-Count} and {@code Link} tell how many rows there are and where the next page is.
 */
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
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("offset") @Nullable String offset) {
        return Map.of("events", books.events(id, Query.whole("after", after, 0), Query.page(limit, offset, EVENTS)));
    }

    @GET
    @Path("/rounds")
    @Operation(summary = "Rounds with snapshot, answers, standings and hash; by round and time of the snapshot")
    public RestResponse<Map<String, List<RoundRow>>> rounds(@BeanParam ListQuery query) {
        return query.of("rounds", RowList.ROUNDS, books);
    }

    @GET
    @Path("/decisions")
    @Operation(summary = "Answers with usage, cost and timings, without prompts and reply; by round, seat and outcome")
    public RestResponse<Map<String, List<DecisionRow>>> decisions(@BeanParam ListQuery query) {
        return query.of("decisions", RowList.DECISIONS, books);
    }

    @GET
    @Path("/decisions/{round}/{seat}")
    @Operation(summary = "One answer with system prompt, user prompt and raw reply")
    public DecisionText decision(
            @PathParam("id") String id, @PathParam("round") String round, @PathParam("seat") String seat) {
        return books.decision(id, (int) Query.whole("round", round, 0), seat);
    }

    @GET
    @Path("/orders")
    @Operation(
            summary = "Orders with their exits and clamps, and how they ended; by round, seat, symbol, status and time")
    public RestResponse<Map<String, List<OrderRow>>> orders(@BeanParam ListQuery query) {
        return query.of("orders", RowList.ORDERS, books);
    }

    @GET
    @Path("/denials")
    @Operation(summary = "Refused intents and orders with their codes and numbers; by round, seat and symbol")
    public RestResponse<Map<String, List<DenialRow>>> denials(@BeanParam ListQuery query) {
        return query.of("denials", RowList.DENIALS, books);
    }

    @GET
    @Path("/fills")
    @Operation(summary = "Fills with spread, slippage, fee and latency cost apart; by round, seat, symbol and time")
    public RestResponse<Map<String, List<FillRow>>> fills(@BeanParam ListQuery query) {
        return query.of("fills", RowList.FILLS, books);
    }

    @GET
    @Path("/funding")
    @Operation(summary = "Funding received, and paid where it is negative; by seat, symbol and time")
    public RestResponse<Map<String, List<FundingRow>>> funding(@BeanParam ListQuery query) {
        return query.of("funding", RowList.FUNDING, books);
    }

    @GET
    @Path("/liquidations")
    @Operation(summary = "Positions that the venue took over; by seat, symbol and time")
    public RestResponse<Map<String, List<LiquidationRow>>> liquidations(@BeanParam ListQuery query) {
        return query.of("liquidations", RowList.LIQUIDATIONS, books);
    }

    @GET
    @Path("/halts")
    @Operation(summary = "Losses that keep seats from entering; by seat and time")
    public RestResponse<Map<String, List<HaltRow>>> halts(@BeanParam ListQuery query) {
        return query.of("halts", RowList.HALTS, books);
    }

    @GET
    @Path("/postings")
    @Operation(summary = "Double entries in the order of (frame, seat, leg); by round, seat, symbol and time")
    public RestResponse<Map<String, List<PostingRow>>> postings(@BeanParam ListQuery query) {
        return query.of("postings", RowList.POSTINGS, books);
    }

    @GET
    @Path("/admissions")
    @Operation(summary = "Answers and commands with their places among the frames; by round and seat")
    public RestResponse<Map<String, List<AdmissionRow>>> admissions(@BeanParam ListQuery query) {
        return query.of("admissions", RowList.ADMISSIONS, books);
    }

    @GET
    @Path("/equity")
    @Operation(summary = "Points of the equity curves; by round, seat and time")
    public RestResponse<Map<String, List<MarkRow>>> equity(@BeanParam ListQuery query) {
        return query.of("equity", RowList.EQUITY, books);
    }

    @GET
    @Path("/prices")
    @Operation(summary = "What the symbols were worth at the boundaries; by symbol and time")
    public RestResponse<Map<String, List<BoundaryPriceRow>>> prices(@BeanParam ListQuery query) {
        return query.of("prices", RowList.BOUNDARY_PRICES, books);
    }
}
