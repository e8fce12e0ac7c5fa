package org.tradingarena.marketdata.adapter.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.history.binance.VenueInstrument;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.marketdata.application.live.LiveSupplies;
import org.tradingarena.marketdata.application.live.LiveVenue;
import org.tradingarena.marketdata.application.live.LiveVenues;
import org.tradingarena.schema.types.Symbol;

/** What a live venue lists; asked when a competition is made. */
@Path("/api/venues")
@Produces(MediaType.APPLICATION_JSON)
public class VenuesResource {

    private static final int MOST_SYMBOLS = 100;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int BAD_GATEWAY = 502;
    private static final int UNAVAILABLE = 503;

    private final LiveVenues venues;

    VenuesResource(LiveVenues venues) {
        this.venues = venues;
    }

    /** Instruments of some symbols, separated by commas, with the venue's filters and its time. */
    @GET
    @Path("/{dataset}/instruments")
    @RunOnVirtualThread
    public Response instruments(@PathParam("dataset") String dataset, @QueryParam("symbols") @Nullable String symbols)
            throws InterruptedException {
        Optional<LiveVenue> venue = venues.find(dataset);
        if (venue.isEmpty()) {
            return problem(NOT_FOUND, "DATASET_UNKNOWN", "'" + dataset + "' is not configured as a live market");
        }
        List<Symbol> wanted;
        try {
            wanted = wanted(symbols);
        } catch (IllegalArgumentException notOne) {
            return problem(
                    BAD_REQUEST, "SYMBOL_INVALID", "symbols: " + notOne.getMessage() + "; write BTC/USDT,ETH/USDT");
        }
        try {
            return Response.ok(view(venue.get(), wanted)).build();
        } catch (VenueUnavailable away) {
            return problem(
                    UNAVAILABLE,
                    LiveSupplies.VENUE_UNAVAILABLE,
                    venue.get().profile().label() + " does not answer: " + away.getMessage());
        } catch (VenueRefused refused) {
            return problem(
                    BAD_GATEWAY,
                    LiveSupplies.VENUE_REFUSED,
                    venue.get().profile().label() + " refuses: " + refused.getMessage());
        }
    }

    private static List<Symbol> wanted(@Nullable String symbols) {
        if (symbols == null || symbols.isBlank()) {
            throw new IllegalArgumentException("none given");
        }
        List<Symbol> wanted = Arrays.stream(symbols.split(","))
                .map(String::strip)
                .map(Symbol::new)
                .distinct()
                .toList();
        if (wanted.size() > MOST_SYMBOLS) {
            throw new IllegalArgumentException(wanted.size() + " are more than " + MOST_SYMBOLS);
        }
        return wanted;
    }

    private static InstrumentsView view(LiveVenue venue, List<Symbol> wanted)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        List<VenueInstrument> listed = venue.history().instruments();
        List<InstrumentsView.Listed> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Symbol symbol : wanted) {
            listed.stream()
                    .filter(instrument -> instrument.symbol().equals(symbol))
                    .findFirst()
                    .ifPresentOrElse(
                            instrument -> found.add(InstrumentsView.Listed.of(instrument)),
                            () -> unknown.add(symbol.value()));
        }
        return new InstrumentsView(
                venue.profile().name(),
                venue.history().venueTime(),
                venue.profile().simulated(),
                found,
                unknown);
    }

    private static Response problem(int status, String code, String message) {
        return Problem.of(status, code, message).response();
    }
}
