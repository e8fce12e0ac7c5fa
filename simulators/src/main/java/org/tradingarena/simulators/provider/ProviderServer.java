package org.tradingarena.simulators.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A running simulated provider on the loopback interface, one virtual thread per request.
 *
 * <p>It serves {@code POST /v1/chat/completions} (OpenAI), {@code POST /v1/messages} (Anthropic), {@code GET /v1/models},
 * {@code GET /health} and, for its scenario, {@code GET /simulator/counts}, {@code POST /simulator/reset} and
 * {@code PUT /simulator/scenario}.
 */
public final class ProviderServer implements AutoCloseable {

    private static final int BACKLOG = 1024;

    static {
        // Read once by the JDK's server: small events go out at once, and idle connections of many callers are kept.
        setUnlessGiven("sun.net.httpserver.nodelay", "true");
        setUnlessGiven("sun.net.httpserver.maxIdleConnections", "4096");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private volatile Stage stage;

    private ProviderServer(SimulatorSettings settings) throws IOException {
        stage = new Stage(settings);
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", new Reception(new ObjectMapper(), () -> stage, this::play));
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

    /** The seed of the scenario that plays. */
    public long seed() {
        return stage.settings().seed();
    }

    /** The base URL to configure in a client, with the {@code /v1}. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port() + "/v1");
    }

    /** The base URL of one seat, by which rules and counts know its requests. */
    public URI baseUrl(String seat) {
        return URI.create("http://127.0.0.1:" + port() + "/seats/" + seat + "/v1");
    }

    /** How many completions were asked for so far, failed ones included. */
    public long requests() {
        return counts().requests();
    }

    /** How they ended. */
    public Counts counts() {
        return stage.tally().counts();
    }

    /** Plays another scenario from its beginning, on the same port and with new counts; hanging requests are released. */
    public void play(SimulatorSettings settings) {
        Stage before = stage;
        stage = new Stage(settings);
        before.end();
    }

    /** Stops at once; hanging requests are released. */
    @Override
    public void close() {
        stage.end();
        server.stop(0);
        threads.shutdownNow();
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
