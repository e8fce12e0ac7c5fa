package org.tradingarena.simulators.provider;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.tradingarena.simulators.provider.protocol.ApiError;
import org.tradingarena.simulators.provider.protocol.Protocol;

/** Writes whole replies. */
final class Replies {

    private Replies() {}

    static void json(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, "application/json", body);
    }

    static void error(HttpExchange exchange, Protocol protocol, ApiError error) throws IOException {
        json(exchange, error.status(), protocol.error(error));
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
