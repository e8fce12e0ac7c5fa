package org.tradingarena.portfolio.adapter.market;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.RequestRefused.Kind;
import org.tradingarena.portfolio.application.creation.VenueDirectory;
import org.tradingarena.portfolio.config.PortfolioConfig;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/** {@code GET /api/venues/{dataset}/instruments} of market-data-service. */
@Singleton
class HttpVenueDirectory implements VenueDirectory {

    /** Long enough for a venue that answers slowly; longer than its client tries. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String WITHOUT_NETWORK =
            "; nothing takes the venue's place: play a recorded market without --live, or --simulated-venue";

    private final URI service;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    HttpVenueDirectory(PortfolioConfig config) {
        service = config.marketUrl();
    }

    @Override
    public Listing listing(String dataset, List<Symbol> symbols) {
        String wanted = symbols.stream().map(Symbol::value).collect(Collectors.joining(","));
        URI address = URI.create(service.toString().replaceAll("/$", "") + "/api/venues/" + dataset
                + "/instruments?symbols=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode body = ArenaJson.mapper().readTree(response.body());
            return response.statusCode() == 200 ? listing(body) : refuse(response.statusCode(), body);
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            throw serviceUnavailable("its answer cannot be read");
        } catch (IOException away) {
            throw serviceUnavailable(away.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw serviceUnavailable("interrupted");
        }
    }

    private static Listing listing(JsonNode body) {
        List<Listed> instruments = new ArrayList<>();
        for (JsonNode listed : body.path("instruments")) {
            JsonNode most = listed.path("maxQuantity");
            instruments.add(new Listed(
                    new Symbol(listed.path("symbol").asText()),
                    listed.path("status").asText(),
                    decimal(listed, "tickSize"),
                    decimal(listed, "lotStep"),
                    new Money(decimal(listed, "minNotional")),
                    most.isTextual() ? new Quantity(new BigDecimal(most.asText())) : null));
        }
        List<Symbol> unknown = new ArrayList<>();
        body.path("unknown").forEach(symbol -> unknown.add(new Symbol(symbol.asText())));
        return new Listing(
                Instant.parse(body.path("venueTime").asText()),
                body.path("simulated").asBoolean(),
                instruments,
                unknown);
    }

    private static BigDecimal decimal(JsonNode listed, String field) {
        return new BigDecimal(listed.path(field).asText());
    }

    private Listing refuse(int status, JsonNode body) {
        String code = body.path("code").asText();
        if (code.isEmpty()) {
            throw serviceUnavailable("it answered " + status);
        }
        throw new RequestRefused(
                Kind.UNAVAILABLE, code, "live", body.path("detail").asText() + WITHOUT_NETWORK, List.of());
    }

    private RequestRefused serviceUnavailable(String why) {
        return new RequestRefused(
                Kind.UNAVAILABLE,
                "MARKET_SERVICE_UNAVAILABLE",
                "live",
                "market-data-service at " + service.getAuthority() + " cannot say what the venue lists (" + why
                        + "); try again",
                List.of());
    }
}
