package org.tradingarena.simulators.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** Writes JSON replies and turns {@link ApiError} into the error form of the API. */
final class Replies {

    private Replies() {}

    static HttpHandler guarded(String method, HttpHandler inner, ObjectMapper json) {
        return exchange -> {
            try (exchange) {
                answer(method, inner, json, exchange);
            }
        };
    }

    private static void answer(String method, HttpHandler inner, ObjectMapper json, HttpExchange exchange)
            throws IOException {
        exchange.getResponseHeaders().set("X-Simulated", "true");
        try {
            if (!exchange.getRequestMethod().equals(method)) {
                throw new ApiError(405, "Only " + method + " is allowed here", "invalid_request_error", null, null);
            }
            inner.handle(exchange);
        } catch (ApiError e) {
            send(exchange, e.status(), e.body(json));
        }
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
