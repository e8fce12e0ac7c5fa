package org.tradingarena.history.binance.archive;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A host of archives of BTCUSDT in hours, that serves ranges, and breaks off when a test says so. */
final class ArchiveHost implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, Integer> cuts = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    ArchiveHost() throws Exception {
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    Vertx vertx() {
        return vertx;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    void month(String month) {
        YearMonth which = YearMonth.parse(month);
        put(
                "monthly",
                month,
                Archives.rows(start(which.atDay(1)), start(which.plusMonths(1).atDay(1)), 1));
    }

    void day(String day) {
        LocalDate which = LocalDate.parse(day);
        put("daily", day, Archives.rows(start(which), start(which.plusDays(1)), 1));
    }

    /** An archive of other rows than the sound ones. */
    void put(String period, String when, String rows) {
        put(period, when, "BTCUSDT-1h-" + when + ".csv", rows);
    }

    void put(String period, String when, String entry, String rows) {
        byte[] zip = Archives.zip(entry, rows);
        String name = "BTCUSDT-1h-" + when + ".zip";
        files.put(path(period, when), zip);
        files.put(path(period, when) + ".CHECKSUM", Archives.checksum(zip, name).getBytes(StandardCharsets.UTF_8));
    }

    void replace(String path, byte[] bytes) {
        files.put(path, bytes);
    }

    byte[] file(String path) {
        return files.getOrDefault(path, new byte[0]);
    }

    /** The next load of a file breaks off after so many bytes. */
    void cut(String path, int after) {
        cuts.put(path, after);
    }

    static String path(String period, String when) {
        return "/data/spot/" + period + "/klines/BTCUSDT/1h/BTCUSDT-1h-" + when + ".zip";
    }

    /** Paths asked for, with the range behind them where one was asked for. */
    List<String> asked() {
        return asked;
    }

    private void answer(HttpServerRequest request) {
        String range = request.getHeader("range");
        asked.add(request.path() + (range == null ? "" : " " + range));
        byte[] file = files.get(request.path());
        if (file == null) {
            request.response().setStatusCode(404).end("<Error><Code>NoSuchKey</Code></Error>");
            return;
        }
        int offset = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (offset >= file.length) {
            request.response().setStatusCode(416).end();
            return;
        }
        Buffer rest = Buffer.buffer(file).getBuffer(offset, file.length);
        request.response().setStatusCode(range == null ? 200 : 206);
        Integer cut = cuts.remove(request.path());
        if (cut == null) {
            request.response().end(rest);
        } else {
            request.response()
                    .putHeader("content-length", Integer.toString(rest.length()))
                    .write(rest.getBuffer(0, cut))
                    .onComplete(written -> request.connection().close());
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
