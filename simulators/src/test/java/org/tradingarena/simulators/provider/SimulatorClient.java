package org.tradingarena.simulators.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Speaks to a simulator as any OpenAI client would. */
final class SimulatorClient {

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ProviderServer server;

    SimulatorClient(ProviderServer server) {
        this.server = server;
    }

    HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return post(body, Duration.ofSeconds(20));
    }

    HttpResponse<String> post(String body, Duration timeout) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(server.baseUrl().resolve("/v1/chat/completions"))
                        .timeout(timeout)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(server.baseUrl().resolve(path)).GET().build(),
                HttpResponse.BodyHandlers.ofString());
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
