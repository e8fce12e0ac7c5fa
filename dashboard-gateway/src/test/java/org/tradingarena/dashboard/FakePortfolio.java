package org.tradingarena.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;

/** Stands in for portfolio-service over real HTTP: committed ledgers to read, and a list of the commands it got. */
public final class FakePortfolio implements AutoCloseable {

    private static final Pattern EVENTS = Pattern.compile("/api/competitions/([^/]+)/events");

    private static final Pattern DECISION = Pattern.compile("/api/competitions/[^/]+/decisions/1/[^/]+");

    /** One answer whose texts try to be markup. */
    public static final String ANSWER = "{\"round\":1,\"seat\":\"simulated-llm\",\"outcome\":\"VALID\",\"intents\":[],"
            + "\"trail\":{\"rawReply\":\"<img src=x onerror=alert(1)>\",\"calls\":[]},\"costUsd\":\"0.01\"}";

    private final HttpServer server;
    private final Map<String, List<Envelope>> ledgers = new ConcurrentHashMap<>();
    private final List<Command> commands = new CopyOnWriteArrayList<>();

    /** A command as it came in. */
    public record Command(
            String path,
            @Nullable String authorization,
            @Nullable String idempotencyKey,
            String body) {}

    public FakePortfolio(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Makes the first events of a ledger known. */
    public void commit(String competition, List<Envelope> ledger) {
        ledgers.put(competition, List.copyOf(ledger));
    }

    public List<Command> commands() {
        return commands;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        Matcher events = EVENTS.matcher(asked.getPath());
        if (exchange.getRequestMethod().equals("POST")) {
            commanded(exchange, asked.getPath());
        } else if (events.matches()) {
            send(exchange, 200, "application/json", events(events.group(1), asked.getQuery()));
        } else if (DECISION.matcher(asked.getPath()).matches()) {
            send(exchange, 200, "application/json", ANSWER);
        } else if (asked.getPath().equals("/api/templates")) {
            send(
                    exchange,
                    200,
                    "application/json",
                    "{\"defaultTemplate\":\"classic\",\"templates\":[{\"name\":\"classic\",\"symbols\":[\"BTC/USD\"],\"rounds\":300,\"maxRounds\":500}]}");
        } else {
            send(
                    exchange,
                    404,
                    "application/problem+json",
                    "{\"status\":404,\"code\":\"COMPETITION_UNKNOWN\",\"detail\":\"No such competition.\"}");
        }
    }

    private void commanded(HttpExchange exchange, String path) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        commands.add(new Command(
                path,
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                body));
        if (body.contains("\"rounds\":-1")) {
            send(
                    exchange,
                    422,
                    "application/problem+json",
                    "{\"status\":422,\"code\":\"FIELD_OUT_OF_RANGE\",\"detail\":\"rounds must be positive\",\"field\":\"rounds\",\"allowed\":[\"1..2000\"]}");
        } else {
            send(exchange, 201, "application/json", "{\"competitionId\":\"made\"}");
        }
    }

    private String events(String competition, String query) {
        long after = Long.parseLong(query.replaceAll(".*after=(\\d+).*", "$1"));
        int limit = Integer.parseInt(query.replaceAll(".*limit=(\\d+).*", "$1"));
        List<String> page = new ArrayList<>();
        ledgers.getOrDefault(competition, List.of()).stream()
                .skip(after)
                .limit(limit)
                .forEach(envelope -> page.add(new String(EventCodec.encode(envelope), StandardCharsets.UTF_8)));
        return "{\"events\":[" + String.join(",", page) + "]}";
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
