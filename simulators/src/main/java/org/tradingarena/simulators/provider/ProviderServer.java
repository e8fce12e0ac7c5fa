package org.tradingarena.simulators.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A running simulated provider on the loopback interface, one virtual thread per request.
 *
 * <p>It serves {@code POST /v1/chat/completions}, {@code GET /v1/models} and {@code GET /health}.
 */
public final class ProviderServer implements AutoCloseable {

    private static final int BACKLOG = 256;

    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ChatCompletions completions;

    private ProviderServer(SimulatorSettings settings) throws IOException {
        ObjectMapper json = new ObjectMapper();
        completions = new ChatCompletions(settings, json, stopped);
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", Replies.guarded("POST", completions, json));
        byte[] models = json.writeValueAsBytes(SimulatedModels.list(json));
        server.createContext(
                "/v1/models", Replies.guarded("GET", exchange -> Replies.send(exchange, 200, models), json));
        byte[] health = json.writeValueAsBytes(json.createObjectNode()
                .put("status", "UP")
                .put("simulated", true)
                .put("seed", settings.seed()));
        server.createContext("/health", Replies.guarded("GET", exchange -> Replies.send(exchange, 200, health), json));
        server.createContext("/", Replies.guarded("GET", ProviderServer::unknown, json));
    }

    /**
     * Starts a simulator.
     *
     * @throws UncheckedIOException when the port is taken
     */
    public static ProviderServer start(SimulatorSettings settings) {
        try {
            ProviderServer started = new ProviderServer(settings);
            started.server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("The provider simulator cannot bind port " + settings.port(), e);
        }
    }

    /** The TCP port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The base URL to configure in a client, with the {@code /v1}. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port() + "/v1");
    }

    /** How many completions were asked for so far, failed ones included. */
    public long requests() {
        return completions.requests();
    }

    /** Stops at once; hanging requests are released. */
    @Override
    public void close() {
        stopped.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static void unknown(HttpExchange exchange) {
        throw new ApiError(
                404,
                "Unknown path " + exchange.getRequestURI().getPath()
                        + "; there are /v1/chat/completions, /v1/models and /health",
                "invalid_request_error",
                null,
                null);
    }
}
