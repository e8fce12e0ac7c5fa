package org.tradingarena.dashboard.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The paths that belong to other services and are reached through this one door. */
@Path("/api")
@RunOnVirtualThread
public class PassThrough {

    private final Upstream upstream;
    private final URI portfolio;
    private final URI market;

    public PassThrough(
            Upstream upstream,
            @ConfigProperty(name = "arena.portfolio.url") URI portfolio,
            @ConfigProperty(name = "arena.market.url") URI market) {
        this.upstream = upstream;
        this.portfolio = portfolio;
        this.market = market;
    }

    /** Reads competitions, their rounds, decisions, orders, fills, ledger and result. */
    @GET
    @Path("/competitions{rest:(/.*)?}")
    public Response read(@Context UriInfo uri) {
        return upstream.get(portfolio, pathOf(uri));
    }

    /** Reads the candles of a competition's market. */
    @GET
    @Path("/competitions/{id}/candles")
    public Response candles(@Context UriInfo uri) {
        return upstream.get(market, pathOf(uri));
    }

    /** Creates a competition or commands one. */
    @POST
    @Path("/competitions{rest:(/.*)?}")
    public Response command(
            @Context UriInfo uri,
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            byte[] body) {
        return upstream.post(portfolio, pathOf(uri), body, new Upstream.Extras(authorization, idempotencyKey));
    }

    /** The templates a competition can be made from. */
    @GET
    @Path("/templates")
    public Response templates() {
        return upstream.get(portfolio, "/api/templates");
    }

    /** The data sets a replay can run on. */
    @GET
    @Path("/datasets")
    public Response datasets() {
        return upstream.get(market, "/api/datasets");
    }

    private static String pathOf(UriInfo uri) {
        URI asked = uri.getRequestUri().normalize();
        String query = asked.getRawQuery();
        return query == null ? asked.getRawPath() : asked.getRawPath() + "?" + query;
    }
}
