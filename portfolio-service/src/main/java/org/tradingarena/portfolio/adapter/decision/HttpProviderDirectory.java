package org.tradingarena.portfolio.adapter.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.RequestRefused.Kind;
import org.tradingarena.portfolio.application.creation.ProviderDirectory;
import org.tradingarena.portfolio.config.PortfolioConfig;
import org.tradingarena.schema.codec.ArenaJson;

/** {@code GET /api/providers} of decision-service. */
@Singleton
class HttpProviderDirectory implements ProviderDirectory {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    HttpProviderDirectory(PortfolioConfig config) {
        address = URI.create(config.decisionUrl().toString().replaceAll("/$", "") + "/api/providers");
    }

    @Override
    public Map<String, Readiness> readiness() {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw unavailable("it answered " + response.statusCode());
            }
            Map<String, Readiness> readiness = new HashMap<>();
            for (Provider provider : ArenaJson.mapper().readValue(response.body(), Provider[].class)) {
                readiness.put(provider.id(), new Readiness(provider.ready(), provider.reason()));
            }
            return readiness;
        } catch (JsonProcessingException unreadable) {
            throw unavailable("its answer cannot be read");
        } catch (IOException away) {
            throw unavailable(away.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted");
        }
    }

    private RequestRefused unavailable(String why) {
        return new RequestRefused(
                Kind.UNAVAILABLE,
                "DECISION_SERVICE_UNAVAILABLE",
                null,
                "decision-service at " + address.getAuthority() + " cannot say which providers are ready (" + why
                        + "); choose rule seats only, or try again",
                List.of());
    }

    private record Provider(
            String id, boolean ready, @Nullable String reason) {}
}
