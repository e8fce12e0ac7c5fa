package org.tradingarena.simulators.binance;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.simulators.binance.rest.Reply;
import org.tradingarena.simulators.binance.rest.RestDesk;

/** Takes requests of REST in, has them answered off the event loop, and sends the answers. */
final class RestGate {

    private final Vertx vertx;
    private final RestDesk desk;
    private final RequestTally requests = new RequestTally();
    private final RequestTally statuses = new RequestTally();

    RestGate(Vertx vertx, RestDesk desk) {
        this.vertx = vertx;
        this.desk = desk;
    }

    void enter(HttpServerRequest request) {
        requests.count(request.path());
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            statuses.count("405");
            head(request, 405).end("The simulated venue is read only\n");
            return;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        request.params().forEach(entry -> parameters.putIfAbsent(entry.getKey(), entry.getValue()));
        String range = request.getHeader("Range");
        vertx.<Reply>executeBlocking(() -> desk.answer(request.path(), parameters, range == null ? "" : range), false)
                .onComplete(done -> send(request, done.result(), done.cause()));
    }

    private void send(HttpServerRequest request, @Nullable Reply reply, @Nullable Throwable defect) {
        if (reply == null) {
            statuses.count("500");
            head(request, 500).end("The simulated venue has a defect: " + defect + "\n");
        } else if (reply.delay().isZero()) {
            write(request, reply);
        } else {
            vertx.setTimer(Math.max(1, reply.delay().toMillis()), timer -> write(request, reply));
        }
    }

    private void write(HttpServerRequest request, Reply reply) {
        if (request.response().closed()) {
            return;
        }
        statuses.count(Integer.toString(reply.status()));
        HttpServerResponse response = head(request, reply.status());
        reply.headers().forEach(response::putHeader);
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", Integer.toString(reply.body().length))
                    .end();
        } else {
            response.end(Buffer.buffer(reply.body()));
        }
    }

    private static HttpServerResponse head(HttpServerRequest request, int status) {
        return request.response().setStatusCode(status).putHeader(VenueServers.SIMULATED, "true");
    }

    Map<String, Long> requests() {
        return requests.totals();
    }

    Map<String, Long> statuses() {
        return statuses.totals();
    }

    Map<String, Long> weight() {
        return desk.weight();
    }
}
