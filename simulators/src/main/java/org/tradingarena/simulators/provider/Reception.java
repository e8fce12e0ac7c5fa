package org.tradingarena.simulators.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradingarena.simulators.provider.protocol.ApiError;
import org.tradingarena.simulators.provider.protocol.Protocol;
import org.tradingarena.simulators.scenario.ScenarioInvalid;

/** Sends every request to what answers it. A path may begin with {@code /seats/<name>}, which names its seat. */
final class Reception implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(Reception.class.getName());
    private static final Pattern PATH = Pattern.compile("(?:/seats/([A-Za-z0-9._-]{1,64}))?(/.*)");
    private static final int LARGEST_SCENARIO = 1024 * 1024;

    private final ObjectMapper json;
    private final Protocol openAi;
    private final Protocol anthropic;
    private final ModelEndpoint endpoint;
    private final Supplier<Stage> stage;
    private final Consumer<SimulatorSettings> play;

    /**
     * @param stage what plays now
     * @param play replaces it
     */
    Reception(ObjectMapper json, Supplier<Stage> stage, Consumer<SimulatorSettings> play) {
        this.json = json;
        this.openAi = Protocol.openAi(json);
        this.anthropic = Protocol.anthropic(json);
        this.endpoint = new ModelEndpoint(json);
        this.stage = stage;
        this.play = play;
    }

    /** A reply that ends with an exception of input and output leaves its connection to the server, which closes it. */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("X-Simulated", "true");
        try {
            route(exchange);
        } catch (ApiError refused) {
            Replies.error(exchange, openAi, refused);
        } catch (RuntimeException defect) {
            LOG.log(System.Logger.Level.ERROR, "Defect at " + exchange.getRequestURI(), defect);
            throw defect;
        }
        exchange.close();
    }

    private void route(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Matcher parts = PATH.matcher(path);
        String rest = parts.matches() ? parts.group(2) : path;
        String seat = parts.matches() && parts.group(1) != null ? parts.group(1) : "";
        switch (rest) {
            case "/v1/chat/completions" -> {
                allow(exchange, "POST");
                endpoint.answer(exchange, openAi, stage.get(), seat);
            }
            case "/v1/messages" -> {
                allow(exchange, "POST");
                endpoint.answer(exchange, anthropic, stage.get(), seat);
            }
            case "/v1/models" -> {
                allow(exchange, "GET");
                boolean anthropics = exchange.getRequestHeaders().containsKey("anthropic-version");
                Replies.json(exchange, 200, (anthropics ? anthropic : openAi).models(SimulatedModels.names()));
            }
            default -> control(exchange, path);
        }
    }

    private void control(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "/health" -> {
                allow(exchange, "GET");
                Replies.json(
                        exchange,
                        200,
                        json.createObjectNode()
                                .put("status", "UP")
                                .put("simulated", true)
                                .put("seed", stage.get().settings().seed())
                                .toString());
            }
            case "/simulator/counts" -> {
                allow(exchange, "GET");
                Replies.json(
                        exchange,
                        200,
                        json.writeValueAsString(stage.get().tally().counts()));
            }
            case "/simulator/reset" -> {
                allow(exchange, "POST");
                play.accept(stage.get().settings());
                exchange.sendResponseHeaders(204, -1);
            }
            case "/simulator/scenario" -> {
                allow(exchange, "PUT");
                play.accept(scenario(exchange));
                exchange.sendResponseHeaders(204, -1);
            }
            default ->
                throw new ApiError(
                        404,
                        "Unknown path " + path + "; there are /v1/chat/completions, /v1/messages, /v1/models, /health,"
                                + " /simulator/counts, /simulator/reset and /simulator/scenario",
                        null);
        }
    }

    private static SimulatorSettings scenario(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_SCENARIO);
        try {
            return ScenarioFile.parse(new String(body, StandardCharsets.UTF_8));
        } catch (ScenarioInvalid e) {
            throw ApiError.invalid(e.text(), null);
        }
    }

    private static void allow(HttpExchange exchange, String method) {
        if (!exchange.getRequestMethod().equals(method)) {
            throw new ApiError(405, "Only " + method + " is allowed here", null);
        }
    }
}
