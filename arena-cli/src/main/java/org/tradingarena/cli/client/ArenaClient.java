package org.tradingarena.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.ArenaJson;

/** Calls one service. Safe for use by many threads. */
public final class ArenaClient implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_OUTAGE = 500;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final String base;
    private final String token;

    /**
     * A client of the service at {@code base}, without a trailing slash.
     *
     * @param token the bearer token of control calls
     */
    public ArenaClient(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** All competitions, newest last, or those with one status. */
    public List<CompetitionSummary> competitions(@Nullable String status) {
        JsonNode list = get("/api/competitions" + (status == null ? "" : "?status=" + status));
        JsonNode items = list.isArray() ? list : list.path("competitions");
        return StreamSupport.stream(items.spliterator(), false)
                .map(CompetitionSummary::of)
                .toList();
    }

    /** One competition. */
    public CompetitionSummary competition(String id) {
        return CompetitionSummary.of(get("/api/competitions/" + id));
    }

    /** Its standings, best first. */
    public List<Place> standings(String id) {
        return Place.list(get("/api/competitions/" + id + "/standings"));
    }

    /** Creates and starts a competition. */
    public CompetitionSummary create(JsonNode request) {
        return CompetitionSummary.of(post("/api/competitions", request));
    }

    /**
     * Sends {@code start}, {@code pause}, {@code resume} or {@code stop}.
     *
     * @return the competition afterwards
     */
    public CompetitionSummary command(String id, String verb) {
        return CompetitionSummary.of(post("/api/competitions/" + id + "/" + verb, null));
    }

    /** Any resource as JSON. */
    public JsonNode get(String path) {
        return send(path, HttpRequest.newBuilder().GET());
    }

    private JsonNode post(String path, @Nullable JsonNode body) {
        HttpRequest.BodyPublisher content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.toString());
        return send(
                path,
                HttpRequest.newBuilder()
                        .POST(content)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private JsonNode send(String path, HttpRequest.Builder builder) {
        HttpRequest request =
                builder.uri(URI.create(base + path)).timeout(LIMIT).build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() >= FIRST_OUTAGE) {
                throw new Unreachable(base + path, response.statusCode());
            }
            if (response.statusCode() >= FIRST_ERROR) {
                throw ApiProblem.of(
                        response.statusCode(), request.method() + " " + base + path, lenient(response.body()));
            }
            return response.body().length == 0
                    ? MissingNode.getInstance()
                    : ArenaJson.mapper().readTree(response.body());
        } catch (IOException e) {
            throw new Unreachable(base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(base, e);
        }
    }

    private static JsonNode lenient(byte[] body) {
        try {
            JsonNode node = ArenaJson.mapper().readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
