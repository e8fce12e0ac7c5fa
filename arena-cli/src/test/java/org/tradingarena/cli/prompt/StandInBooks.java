package org.tradingarena.cli.prompt;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tradingarena.cli.client.ArenaClient;

/** Portfolio-service and decision-service as far as prompts are concerned, over HTTP. */
final class StandInBooks implements AutoCloseable {

    static final String SAME = "a".repeat(64);
    static final String OTHER = "b".repeat(64);

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final HttpServer server;

    StandInBooks() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        pages.put("/api/competitions/c-1", """
                {"id":"c-1","decidedRound":2,"spec":{"seats":[
                  {"seatId":"ema","name":"EMA cross","decider":{"kind":"RULE","rule":"ema-cross"}},
                  {"seatId":"gpt","name":"GPT","decider":{"kind":"LLM","provider":"openai","model":"gpt-4o",
                    "promptVersion":"nof1/v1"}},
                  {"seatId":"poor","name":"Poor","decider":{"kind":"LLM","provider":"groq","model":"llama",
                    "promptVersion":"nof1/v1"}}]}}""");
        pages.put("/api/prompts", """
                [{"version":"classic/v1","sha256":"%s","system":"rules\\nBUY\\n","user":"Round 1\\n"},
                 {"version":"nof1/v1","sha256":"%s","system":"rules\\nbuy_to_enter\\n","user":"Round 1\\n"}]""".formatted(OTHER, SAME));
        answered(1, "gpt", SAME, "price 100");
        answered(2, "gpt", OTHER, "price 101");
        pages.put("/api/competitions/c-1/decisions/1/poor", """
                {"round":1,"seat":"poor","outcome":"FAILED","code":"BUDGET_EXHAUSTED","message":"spent 2 of 1 USD",
                 "trail":{"promptSha256":null,"systemPrompt":null,"userPrompt":null}}""");
    }

    private void answered(int round, String seat, String sha256, String price) {
        pages.put("/api/competitions/c-1/decisions/" + round + "/" + seat, """
                {"round":%d,"seat":"%s","outcome":"VALID","code":null,"message":null,"trail":{"promptSha256":"%s",
                 "systemPrompt":"You trade.\\nAnswer in JSON.\\n","userPrompt":"Round %d\\n%s\\nDecide now.\\n"}}""".formatted(
                        round, seat, sha256, round, price));
    }

    ArenaClient client() {
        return new ArenaClient("http://127.0.0.1:" + server.getAddress().getPort(), "token");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String page = pages.get(path);
        boolean decision = path.contains("/decisions/");
        String text = page != null
                ? page
                : "{\"code\":\"%s\",\"detail\":\"%s\"}"
                        .formatted(
                                decision ? "DECISION_UNKNOWN" : "COMPETITION_UNKNOWN",
                                decision ? "no answer" : "there is no competition of that id");
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
