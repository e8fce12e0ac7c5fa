package org.tradingarena.simulators.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Speaks to a simulator as any OpenAI client would. */
final class SimulatorClient {

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ProviderServer server;
    private final String base;

    SimulatorClient(ProviderServer server) {
        this.server = server;
        this.base = server.baseUrl().toString();
    }

    SimulatorClient(ProviderServer server, String seat) {
        this.server = server;
        this.base = server.baseUrl(seat).toString();
    }

    HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return post(body, Duration.ofSeconds(20));
    }

    HttpResponse<String> post(String body, Duration timeout) throws IOException, InterruptedException {
        return send("/chat/completions", body, timeout, Map.of());
    }

    /** Asks with these headers. */
    HttpResponse<String> post(String body, Map<String, String> headers) throws IOException, InterruptedException {
        return send("/chat/completions", body, Duration.ofSeconds(20), headers);
    }

    /** Asks in the protocol of Anthropic. */
    HttpResponse<String> message(String body, Map<String, String> headers) throws IOException, InterruptedException {
        return send("/messages", body, Duration.ofSeconds(20), headers);
    }

    HttpResponse<String> control(String method, String path, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(server.baseUrl().resolve(path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Begins to read a reply; the caller closes it. */
    InputStream open(String body) throws IOException, InterruptedException {
        return http.send(
                        request("/chat/completions", body, Duration.ofSeconds(20), Map.of()),
                        BodyHandlers.ofInputStream())
                .body();
    }

    private HttpResponse<String> send(String path, String body, Duration timeout, Map<String, String> headers)
            throws IOException, InterruptedException {
        return http.send(request(path, body, timeout, headers), BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String body, Duration timeout, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(timeout)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return request.build();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(server.baseUrl().resolve(path)).GET().build(), BodyHandlers.ofString());
    }

    static String ask(String model, String prompt) {
        return JSON.createObjectNode()
                .put("model", model)
                .set(
                        "messages",
                        JSON.createArrayNode()
                                .add(JSON.createObjectNode().put("role", "user").put("content", prompt)))
                .toString();
    }

    static String content(HttpResponse<String> reply) throws IOException {
        JsonNode choice = JSON.readTree(reply.body()).path("choices").path(0);
        return choice.path("message").path("content").asText();
    }
}
