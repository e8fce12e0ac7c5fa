package org.tradingarena.history.binance.rest;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A venue that answers soundly about one symbol until a test tells it to answer otherwise. */
final class ScriptedVenue implements AutoCloseable {

    static final String CANDLES = "/api/v3/klines";
    static final String TIME = "/api/v3/time";
    static final String DESCRIPTION = "/api/v3/exchangeInfo";

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Map<String, Queue<Consumer<HttpServerRequest>>> script = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Duration clockShift = Duration.ZERO;
    private volatile long missingFrom = Long.MAX_VALUE;
    private volatile long missingTo = Long.MAX_VALUE;
    private volatile int limit = 6_000;

    ScriptedVenue() throws Exception {
        server = vertx.createHttpServer(new HttpServerOptions().setCompressionSupported(true))
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    Vertx vertx() {
        return vertx;
    }

    /** The venue's clock runs ahead of ours. */
    void shiftClock(Duration ahead) {
        clockShift = ahead;
    }

    void limit(int weightPerMinute) {
        limit = weightPerMinute;
    }

    /** Candles that open in the half-open range do not exist. */
    void lose(Instant from, Instant to) {
        missingFrom = from.toEpochMilli();
        missingTo = to.toEpochMilli();
    }

    /** The next requests of a path are answered so, one each. */
    @SafeVarargs
    final void next(String path, Consumer<HttpServerRequest>... answers) {
        script.computeIfAbsent(path, fresh -> new ConcurrentLinkedQueue<>()).addAll(Arrays.asList(answers));
    }

    static Consumer<HttpServerRequest> reply(int status, String body, String... headers) {
        return request -> {
            HttpServerResponse response = request.response().setStatusCode(status);
            for (int index = 0; index < headers.length; index += 2) {
                response.putHeader(headers[index], headers[index + 1]);
            }
            send(response, body);
        };
    }

    /** Requests so far whose path and query begin so. */
    List<String> asked(String begin) {
        return asked.stream().filter(target -> target.startsWith(begin)).toList();
    }

    Instant now() {
        return Instant.now().plus(clockShift);
    }

    private void answer(HttpServerRequest request) {
        asked.add(request.uri());
        Queue<Consumer<HttpServerRequest>> planned = script.get(request.path());
        Consumer<HttpServerRequest> next = planned == null ? null : planned.poll();
        if (next != null) {
            next.accept(request);
            return;
        }
        HttpServerResponse response =
                request.response().putHeader("content-type", "application/json").putHeader("X-MBX-USED-WEIGHT-1M", "7");
        switch (request.path()) {
            case TIME, "/fapi/v1/time" -> send(response, "{\"serverTime\":" + now().toEpochMilli() + "}");
            case DESCRIPTION, "/fapi/v1/exchangeInfo" -> send(response, description());
            case CANDLES, "/fapi/v1/klines" -> send(response, candles(request));
            default ->
                send(response.setStatusCode(404), "{\"code\":-5000,\"msg\":\"Path " + request.path() + " unknown\"}");
        }
    }

    private static void send(HttpServerResponse response, String body) {
        response.end(Buffer.buffer(body)).onFailure(broken -> {
            if (!response.closed()) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private String description() {
        return "{\"rateLimits\":[{\"rateLimitType\":\"REQUEST_WEIGHT\",\"interval\":\"MINUTE\",\"intervalNum\":1,"
                + "\"limit\":" + limit + "}],\"symbols\":[{\"symbol\":\"BTCUSDT\",\"status\":\"TRADING\","
                + "\"baseAsset\":\"BTC\",\"quoteAsset\":\"USDT\",\"filters\":[]}]}";
    }

    private String candles(HttpServerRequest request) {
        long step = "1s".equals(request.getParam("interval"))
                ? 1_000
                : 60_000L * Integer.parseInt(request.getParam("interval").replaceAll("\\D", ""));
        long from = Math.ceilDiv(Long.parseLong(request.getParam("startTime")), step) * step;
        long to = Math.min(Long.parseLong(request.getParam("endTime")), now().toEpochMilli());
        int rows = Integer.parseInt(request.getParam("limit"));
        StringBuilder body = new StringBuilder("[");
        for (long open = from; open <= to && rows > 0; open += step) {
            if (open >= missingFrom && open < missingTo) {
                continue;
            }
            rows--;
            body.append(body.length() > 1 ? "," : "").append(row(open, step));
        }
        return body.append("]").toString();
    }

    /** A candle whose close tells its place. */
    static String row(long open, long step) {
        String close = close(open, step);
        return "[" + open + ",\"100.00000000\",\"100000.00000000\",\"1.00000000\",\"" + close + "\",\"2.00000000\","
                + (open + step - 1) + ",\"200.00000000\",3,\"1.00000000\",\"100.00000000\",\"0\"]";
    }

    static String close(long open, long step) {
        return (1 + open / step % 99_999) + ".50000000";
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
